import type { Language } from "../../../domain/language.ts"
import { PULSE_STATEMENTS, STATEMENT_WORDS, TEAMS } from "../../../domain/pulse.ts"
import { figureOf, hiddenFigure, METRIC_DEFINITIONS, tally } from "../../../metrics/index.ts"
import type { FigureReply } from "../../../protocol/metrics.ts"
import type { PulseGroup, PulseMetricsReply } from "../../../protocol/pulse-metrics.ts"
import { addDays, mondayOf, periodOf } from "../calendar.ts"
import type { DivideOptions, Division } from "../divide.ts"
import { groupsToHide } from "../protect-groups.ts"
import type { Released } from "../release.ts"
import { sizeOf } from "../wire-figure.ts"
import { dividePulse } from "./divide-pulse.ts"
import type { PulseQuery } from "./pulse-query.ts"
import { type Round, readAnswers, readRounds } from "./read-pulse.ts"

export interface AnswerPulseOptions extends DivideOptions {
  readonly language: Language
  /** The day that it is now in the showroom's time zone. */
  readonly today: () => string
}

function scoreFigure(metric: "enps" | "engagement", part: Released, hidden: boolean): FigureReply {
  if (hidden) return { ...hiddenFigure(part.asked), counts: null, hidden: "too-few" }
  const { scale } = METRIC_DEFINITIONS[metric]
  const counts = tally(scale, []).counts.map((_, index) => part.counts.scores[index] ?? 0)
  const waiting = part.asked - sizeOf(metric, part.counts)
  return {
    ...figureOf(metric, { scale, counts }),
    counts,
    hidden: false,
    ...(waiting > 0 ? { waiting } : {}),
  }
}

function takingPart(rounds: readonly Round[], hidden: boolean): FigureReply {
  const whole = rounds.reduce((sum, { members }) => sum + members, 0)
  const part = rounds.reduce((sum, { tookPart }) => sum + tookPart, 0)
  if (hidden) return { ...hiddenFigure(whole), counts: null, hidden: "too-few" }
  return {
    ...figureOf("team-participation", { part, whole }),
    counts: [whole - part, part],
    hidden: false,
  }
}

/** Of a week the fewest that a figure is about: five members of one week, not one member of five. */
function membersOf(rounds: readonly Round[]): number {
  const byWeek = new Map<string, number>()
  for (const { week, members } of rounds) byWeek.set(week, (byWeek.get(week) ?? 0) + members)
  return byWeek.size === 0 ? 0 : Math.min(...byWeek.values())
}

async function answerTakingPart(query: PulseQuery, { pool, registry, today }: AnswerPulseOptions) {
  const { by, from } = query
  const over = addDays(mondayOf(today()), -1)
  const to = query.to < over ? query.to : over
  const rounds = await readRounds(pool, { showroomId: registry.showroomId, from, to })
  const keys = by === "team" ? [...TEAMS] : [...new Set(rounds.map((each) => keyOf(each, by)))]
  const groups = keys.map((key) => ({ key, rounds: rounds.filter((each) => keyOf(each, by) === key) }))
  const hidden = groupsToHide({ groups, sizeOf: (group) => membersOf(group.rounds) })
  return {
    total: takingPart(rounds, membersOf(rounds) < 5),
    groups:
      by === null
        ? []
        : groups.map((group) => ({ key: group.key, ...takingPart(group.rounds, hidden.has(group)) })),
  }
}

function keyOf({ week, team }: Round, by: PulseQuery["by"]): string {
  return by === "week" || by === "month" ? periodOf(week, by) : team
}

function labelOf(key: string, language: Language): string {
  const statement = PULSE_STATEMENTS.find((each) => each === key)
  return statement ? STATEMENT_WORDS[statement][language] : key
}

/** A number of the staff's pulse, whole and divided, as `src/metrics` defines it. */
export async function answerPulse(
  query: PulseQuery,
  options: AnswerPulseOptions,
): Promise<PulseMetricsReply> {
  const { metric, by, from, to } = query
  const { pool, registry, language } = options
  const reply = (total: FigureReply, groups: readonly Omit<PulseGroup, "label">[]): PulseMetricsReply => ({
    ...{ metric, from, to, total },
    definition: METRIC_DEFINITIONS[metric],
    timezone: registry.timezone,
    groups: groups.map((group) => ({ label: labelOf(group.key, language), ...group })),
  })
  if (metric === "team-participation") {
    const { total, groups } = await answerTakingPart(query, options)
    return reply(total, groups)
  }
  const figure = ({ isHidden }: Division, part: Released) => scoreFigure(metric, part, isHidden(part))
  const over = { showroomId: registry.showroomId, today: options.today() }
  const divided = dividePulse(
    metric,
    await readAnswers(pool, metric, over),
    by === "statement" ? null : by,
    query,
  )
  if (by !== "statement")
    return reply(
      figure(divided, divided.total),
      divided.groups.map((group) => ({ key: group.key, ...figure(divided, group) })),
    )
  const statements = await Promise.all(
    PULSE_STATEMENTS.map(async (key) => {
      const one = dividePulse(metric, await readAnswers(pool, key, over), null, query)
      return { key, ...figure(one, one.total) }
    }),
  )
  return reply(figure(divided, divided.total), statements)
}
