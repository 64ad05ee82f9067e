import type { Journal } from "../../client/journal-store.ts"
import type { Prompt } from "../../domain/prompt.ts"

/** The rules that hold a prompt back, by the names they have in `prompt.suppressed`. */
export const RULES = [
  "per-visit",
  "dismissed",
  "guided",
  "inspecting",
  "already-open",
  "cool-down",
  "outranked",
] as const
export type Rule = (typeof RULES)[number]

/** What of a moment the rules look at. */
interface RuledMoment {
  readonly now: number
  readonly busy: boolean
  readonly guided: boolean
}

type Check = (prompt: Prompt, journal: Journal, moment: RuledMoment) => boolean

/** In the order they are named when several apply: what holds for the whole visit before what passes. */
const checks: readonly (readonly [Rule, Check])[] = [
  [
    "dismissed",
    (prompt, { asked }) =>
      asked.some((each) => each.promptId === prompt.id && each.ending?.kind === "dismissed"),
  ],
  [
    "per-visit",
    (prompt, { asked }) =>
      asked.filter((each) => each.promptId === prompt.id).length >= prompt.limits.perVisit,
  ],
  ["guided", (_prompt, _journal, { guided }) => guided],
  ["inspecting", (_prompt, _journal, { busy }) => busy],
  ["already-open", (_prompt, { asked }) => asked.some((each) => each.ending === null)],
  ["cool-down", (prompt, journal, { now }) => now < coolUntil(prompt, journal)],
]

/** When `prompt` may be asked again after any other was last on the page; milliseconds since the epoch. */
export function coolUntil(prompt: Prompt, { asked }: Journal): number {
  const last = asked.reduce(
    (latest, { at, ending }) => Math.max(latest, at, ending?.at ?? 0),
    Number.NEGATIVE_INFINITY,
  )
  return last + prompt.limits.coolDownSeconds * 1000
}

/** The rule that forbids asking `prompt` now, or `null`. */
export function ruleAgainst(prompt: Prompt, journal: Journal, moment: RuledMoment): Rule | null {
  return checks.find(([, forbids]) => forbids(prompt, journal, moment))?.[0] ?? null
}
