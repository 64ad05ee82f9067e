import { BUSY_KINDS } from "./moment.ts"

/** The rules that hold a prompt back, by the names they have in `prompt.suppressed`, in the order they are named when several apply. */
export const RULES = [
  /** Something happened that its trigger names under `unless`. */
  "cancelled",
  /** Its delay isn't over. It only waits, and is never held back by this. */
  "delayed",
  "declined",
  "never",
  "not-this-visit",
  /** It is to be asked once more, and the time for that hasn't come. */
  "too-soon",
  "not-sampled",
  "dismissed",
  "per-visit",
  "per-quarter",
  "nps-cool-down",
  "visit-budget",
  "quarter-budget",
  /** It had to wait so long that its moment is past. */
  "stale",
  ...BUSY_KINDS,
  "already-open",
  "cool-down",
  /** The visitor is doing one thing after another. */
  "absorbed",
  "outranked",
] as const
export type Rule = (typeof RULES)[number]
