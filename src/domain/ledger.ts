import { QUARTER_DAYS } from "./asking-policy.ts"
import type { PromptMetric } from "./prompt.ts"

/** A question that was put, in this visit or an earlier one. Times are milliseconds since the epoch. */
export interface LedgerEntry {
  readonly impressionId: string
  readonly promptId: string
  readonly metric: PromptMetric
  readonly at: number
  /** Seconds that it has cost so far: its whole cost as long as it is open. */
  readonly costSeconds: number
  /** `null`: open. */
  readonly ending: "answered" | "dismissed" | "ignored" | null
}

/** A question that is to be put once more about the same thing, because something was done about it. */
export interface AskAgain {
  readonly promptId: string
  readonly touchpointId: string
  readonly productId: string | null
  /** Not before: milliseconds since the epoch. */
  readonly after: number
}

/** What one visitor was asked over their visits: the long memory of the rules. */
export interface Ledger {
  /** Of the last quarter, the oldest first. */
  readonly asked: readonly LedgerEntry[]
  /** Prompts that the visitor doesn't want again, by id. */
  readonly never: readonly string[]
  /** Whether the visitor wants no question at all. */
  readonly neverAny: boolean
  /** When the relationship was last asked about; kept for as long as any cool-down may be. */
  readonly lastNpsAt: number | null
  /** The visit in which an NPS was due first and others stood in its way: from the next one on it goes first. */
  readonly owedNps: string | null
  /** What is to be asked once more; none: nothing. */
  readonly again?: readonly AskAgain[]
}

export const EMPTY_LEDGER: Ledger = {
  asked: [],
  never: [],
  neverAny: false,
  lastNpsAt: null,
  owedNps: null,
}

const DAY = 86_400_000
/** No visitor is asked this often in a quarter; a ledger that says so must not fill the disk. */
const MOST = 500

/** The ledger without what no limit looks at any more. */
export function prune(ledger: Ledger, now: number): Ledger {
  const since = now - QUARTER_DAYS * DAY
  const asked = ledger.asked.filter(({ at }) => at > since).slice(-MOST)
  return asked.length === ledger.asked.length ? ledger : { ...ledger, asked }
}
