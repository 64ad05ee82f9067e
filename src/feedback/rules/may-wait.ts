import type { Occasion } from "../../domain/journal.ts"
import type { Rule } from "./rules.ts"

/** What passes by itself: the visitor is about something else. */
const PASSING: readonly Rule[] = [
  "delayed",
  "entering",
  "inspecting",
  "trying",
  "comparing",
  "talking",
  "in-help",
  "checking-out",
  "panel-open",
  "moving",
  "absorbed",
]
/** What takes so long that an instant is over by then. */
const SLOW: readonly Rule[] = ["guided", "already-open", "cool-down", "outranked"]
const CONTENTION: readonly Rule[] = [
  "already-open",
  "cool-down",
  "outranked",
  "visit-budget",
  "quarter-budget",
]

/** Whether the occasion is a state rather than an instant: its prompt waits for whatever is in the way to pass. */
export function isState(occasion: Occasion): boolean {
  return isOfVisit(occasion) || occasion.on === "guided.ended"
}

/** Whether it is the end of the visit, or the return to the shop: a prompt is decided about once for all of them. */
export function isOfVisit({ on }: Occasion): boolean {
  return on === "visit.ending" || on === "visit.returned"
}

/** Whether a prompt that this rule holds back may still be asked later on the same occasion. Any rule not named above is for good. */
export function mayWait(rule: Rule, occasion: Occasion): boolean {
  return PASSING.includes(rule) || (SLOW.includes(rule) && isState(occasion))
}

/** Whether other questions, not the visitor, were in the way. */
export function isContention(rule: Rule): boolean {
  return CONTENTION.includes(rule)
}
