import type { Occasion } from "../../domain/journal.ts"
import type { Rule } from "./rules.ts"

/** Whether the occasion is a state rather than an instant: its prompt waits for whatever is in the way to pass. */
export function isState(occasion: Occasion): boolean {
  return isOfVisit(occasion) || occasion.on === "guided.ended"
}

/** Whether it is the end of the visit, or the return to the shop: a prompt is decided about once for all of them. */
export function isOfVisit({ on }: Occasion): boolean {
  return on === "visit.ending" || on === "visit.returned"
}

/** Whether a prompt that this rule holds back may still be asked later on the same occasion; else it is for good. */
export function mayWait(rule: Rule, occasion: Occasion): boolean {
  switch (rule) {
    // The visitor is about something else, which passes by itself.
    case "delayed":
    case "entering":
    case "inspecting":
    case "trying":
    case "comparing":
    case "talking":
    case "in-help":
    case "checking-out":
    case "panel-open":
    case "moving":
    case "absorbed":
      return true
    // This takes so long that an instant is over by then.
    case "guided":
    case "already-open":
    case "cool-down":
    case "outranked":
      return isState(occasion)
    default:
      return waitsFor(rule)
  }
}

/** What is for good. A rule that is new is named here or above: any other is none to the compiler. */
type ForGood =
  | "cancelled"
  | "declined"
  | "never"
  | "not-this-visit"
  | "too-soon"
  | "not-sampled"
  | "dismissed"
  | "per-visit"
  | "per-quarter"
  | "nps-cool-down"
  | "visit-budget"
  | "quarter-budget"
  | "stale"

const waitsFor = (_rule: ForGood) => false

const CONTENTION: readonly Rule[] = [
  "already-open",
  "cool-down",
  "outranked",
  "visit-budget",
  "quarter-budget",
]

/** Whether other questions, not the visitor, were in the way. */
export function isContention(rule: Rule): boolean {
  return CONTENTION.includes(rule)
}
