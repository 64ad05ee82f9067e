import { isBetterLow, type Measure, type TargetMetric } from "../../domain/target.ts"
import type { ZonedClock } from "../../domain/zoned-time.ts"
import { holm } from "../../metrics/index.ts"
import { leastFor, type Side } from "../../protocol/actions.ts"
import {
  COMPARED_WITH_DAYS,
  type Digest,
  type DigestNumber,
  type DigestPart,
  STAFF_WEEKS,
} from "../../protocol/digest.ts"
import { type Comparison, compareFigures } from "../actions/compare-figures.ts"
import { type MeasureOptions, measureFigure } from "../actions/measure-figure.ts"
import { answerMetrics } from "../figures/answer-metrics.ts"
import { addDays, periodOf } from "../figures/calendar.ts"
import type { Range } from "../figures/metrics-query.ts"
import { answerPulse } from "../figures/pulse/answer-pulse.ts"
import type { DigestStore } from "../storage/digest-store.ts"
import { drawComments } from "./draw-comments.ts"
import { entryPlaces } from "./entry-places.ts"

export interface GatherOptions extends Omit<MeasureOptions, "language"> {
  readonly store: DigestStore
  readonly clock: ZonedClock
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** The numbers of the week, in the order in which they are told. */
const NUMBERS: readonly TargetMetric[] = ["csat", "ces", "nps", "response-rate", "frt"]
/** Whose touchpoints are looked through. */
const OF_PARTS = ["csat", "ces", "nps"] as const

interface Compared {
  readonly measure: Measure
  readonly now: Side
  readonly before: Side
  /** `null`: one of the two isn't shown, or has too few answers. */
  readonly compare: Comparison | null
}

async function comparedOf(
  measure: Measure,
  now: Side,
  before: Side,
  options: GatherOptions,
): Promise<Compared> {
  const least = leastFor(measure.metric)
  const isEnough = [now, before].every(({ figure }) => figure.value !== null && figure.n >= least)
  const compare = isEnough ? await compareFigures(measure, now, before, options) : null
  return { measure, now, before, compare: compare?.() ? compare : null }
}

async function wholes(week: Range, earlier: Range, options: GatherOptions): Promise<readonly Compared[]> {
  const found: Compared[] = []
  for (const metric of NUMBERS) {
    const measure = { metric, segment: {} }
    const all = { ...options, language: "it" as const }
    const now = { ...week, figure: await measureFigure(measure, week, all) }
    const before = { ...earlier, figure: await measureFigure(measure, earlier, all) }
    found.push(await comparedOf(measure, now, before, options))
  }
  return found
}

async function places(week: Range, earlier: Range, options: GatherOptions): Promise<readonly Compared[]> {
  const found: Compared[] = []
  for (const metric of OF_PARTS) {
    const ask = (range: Range) =>
      answerMetrics({ metric, by: "touchpoint", filters: {}, ...range }, { ...options, language: "it" })
    const [now, before] = [await ask(week), await ask(earlier)]
    const was = new Map(before.groups.map((group) => [group.key, group]))
    for (const { key, label: _, ...figure } of now.groups) {
      const earlierGroup = was.get(key)
      if (!earlierGroup) continue
      const { key: __, label: ___, ...had } = earlierGroup
      const measure = { metric, segment: { touchpoint: key } }
      found.push(await comparedOf(measure, { ...week, figure }, { ...earlier, figure: had }, options))
    }
  }
  return found
}

function told({ measure: { metric }, now, before, compare }: Compared, holds: boolean): DigestNumber {
  const change = compare?.() ?? null
  const same = { metric, now: now.figure, before: before.figure, change }
  if (change === null) return { ...same, word: "too-few" }
  if (!holds) return { ...same, word: "same" }
  return { ...same, word: change.delta > 0 === isBetterLow(metric) ? "worse" : "better" }
}

async function staffOf(week: Range, options: GatherOptions): Promise<Digest["staff"]> {
  const range = { from: addDays(week.to, 1 - 7 * STAFF_WEEKS), to: week.to }
  const all = { ...options, language: "it" as const }
  const figure = (metric: TargetMetric) => measureFigure({ metric, segment: {} }, range, all)
  const taking = await answerPulse({ metric: "team-participation", by: null, ...range }, all)
  return {
    ...range,
    enps: await figure("enps"),
    engagement: await figure("engagement"),
    participation: taking.total,
    nps: await figure("nps"),
    csat: await figure("csat"),
  }
}

/**
 * All that is told of the week that begins on a Monday. Every figure is what `GET /api/metrics` tells; the week is compared
 * with the four before it, and what is called better or worse holds for all comparisons together (Holm).
 */
export async function gatherDigest(monday: string, options: GatherOptions): Promise<Digest> {
  const { store, clock, registry, now } = options
  const week = { from: monday, to: addDays(monday, 6) }
  const earlier = { from: addDays(monday, -COMPARED_WITH_DAYS), to: addDays(monday, -1) }
  const [numbers, parts] = [await wholes(week, earlier, options), await places(week, earlier, options)]
  const all = [...numbers, ...parts]
  const tried = all.filter(({ compare }) => compare !== null)
  const held = holm(
    tried.map(
      ({ compare }) =>
        (confidence) =>
          compare?.({ confidence })?.distinguishable ?? false,
    ),
  )
  const holds = new Set(tried.filter((_, at) => held[at]))
  const changed = parts
    .filter((part) => holds.has(part))
    .map((part): DigestPart => {
      const touchpoint = part.measure.segment.touchpoint ?? ""
      const label = registry.touchpoints.get(touchpoint)?.name ?? { it: touchpoint, en: touchpoint }
      return { ...told(part, true), touchpoint, label }
    })
  const [began, ended] = [clock.timeAt(week.from, "00:00"), clock.timeAt(addDays(week.to, 1), "00:00")]
  const comments = await store.comments(week.from, week.to)
  return {
    ...week,
    week: periodOf(monday, "week"),
    before: earlier,
    timezone: registry.timezone,
    numbers: numbers.map((number) => told(number, holds.has(number))),
    parts: changed,
    compared: tried.length,
    cases: await store.cases(new Date(began), new Date(ended), new Date(now())),
    entries: await entryPlaces(await store.published(week.from, week.to), options),
    actions: await store.actions(week.from, week.to),
    comments: drawComments(comments, await store.staffNames()),
    staff: await staffOf(week, options),
  }
}
