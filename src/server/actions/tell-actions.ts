import type { Language } from "../../domain/language.ts"
import { mayMeet, type Segment } from "../../domain/target.ts"
import {
  type ActionLine,
  type ActionReply,
  type Alongside,
  AROUND_DAYS,
  type MeasuredAction,
} from "../../protocol/actions.ts"
import { addDays } from "../figures/calendar.ts"
import type { ActionStore, DatedEntry } from "../storage/action-store.ts"
import type { Action } from "./action.ts"
import { chosenBecause } from "./chosen-because.ts"
import { effectOf } from "./effect-of.ts"
import { labelSegments } from "./label-segment.ts"
import type { MeasureOptions } from "./measure-figure.ts"
import { isWithinReach } from "./windows.ts"

export interface TellActionsOptions extends Omit<MeasureOptions, "language"> {
  readonly actions: ActionStore
}

export async function tellActions(
  actions: readonly Action[],
  language: Language,
  options: TellActionsOptions,
): Promise<readonly ActionLine[]> {
  const labelOf = await labelSegments(
    actions.flatMap(({ measure }) => (measure ? [measure.segment] : [])),
    language,
    options,
  )
  return actions.map(({ notedBy, changedAt, measure, ...rest }) => ({
    ...rest,
    measure,
    labels: measure ? labelOf(measure.segment) : [],
    notedBy: notedBy.name,
    changedAt: new Date(changedAt).toISOString(),
  }))
}

/** Actions, each with what changed around it. */
export async function tellMeasured(
  actions: readonly Action[],
  language: Language,
  options: TellActionsOptions,
): Promise<readonly MeasuredAction[]> {
  const lines = await tellActions(actions, language, options)
  return Promise.all(
    lines.map(async (line) => ({
      ...line,
      effect: await effectOf(line.measure, line.on, { ...options, language }),
    })),
  )
}

function placeOf({ placeKind, placeId }: DatedEntry): Segment {
  return placeKind && placeId ? { [placeKind]: placeId } : {}
}

/** What else was done within the same days where its visitors may have met it. */
async function alongside(
  action: Action,
  language: Language,
  { actions }: TellActionsOptions,
): Promise<readonly Alongside[]> {
  const { id, on, measure, entries } = action
  const segment = measure?.segment ?? {}
  const [all, deeds] = await Promise.all([
    actions.list(),
    actions.entriesBetween(addDays(on, -AROUND_DAYS), addDays(on, AROUND_DAYS)),
  ])
  return [
    ...all
      .filter((other) => other.id !== id && isWithinReach(on, other.on))
      .filter((other) => mayMeet(segment, other.measure?.segment ?? {}))
      .map((other) => ({ kind: "action" as const, id: other.id, what: other.what, on: other.on })),
    ...deeds
      .filter((deed) => !entries.includes(deed.id) && mayMeet(segment, placeOf(deed)))
      .map((deed) => ({ kind: "entry" as const, id: deed.id, what: deed.did[language], on: deed.on })),
  ].sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** An action with what changed around it, and what speaks against reading too much into that. */
export async function tellAction(
  action: Action,
  language: Language,
  options: TellActionsOptions,
): Promise<ActionReply> {
  const { id, measure, on } = action
  const all = { ...options, language }
  const [lines, links, others] = await Promise.all([
    tellMeasured([action], language, options),
    options.actions.links(id),
    alongside(action, language, options),
  ])
  const [line] = lines
  if (line === undefined) throw new Error(`action ${id} has no line`)
  return {
    ...line,
    linked: links.map(({ kind, id: key, words }) => ({
      ...{ kind, id: key },
      words: typeof words === "object" && words !== null ? words[language] : words,
    })),
    chosen: measure ? await chosenBecause(measure, on, line.effect, all) : null,
    alongside: others,
  }
}
