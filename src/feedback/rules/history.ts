import { npsReserveOf, QUARTER_DAYS } from "../../domain/asking-policy.ts"
import type { Prompt } from "../../domain/prompt.ts"
import type { AskingMemory, Moment } from "./moment.ts"

/** Seconds of asking, of NPS and of everything else. */
export interface Spent {
  readonly nps: number
  readonly others: number
}

/** What of a visitor's past the rules look at, gathered once for a decision. */
export interface History {
  readonly visit: Spent
  readonly quarter: Spent
  /** Seconds of each budget that are kept for an NPS. */
  readonly reserve: number
  /** How often each prompt was asked. */
  readonly timesInVisit: ReadonlyMap<string, number>
  readonly timesInQuarter: ReadonlyMap<string, number>
  readonly dismissed: ReadonlySet<string>
  readonly isOpen: boolean
  /** When any question was last on the page. */
  readonly lastAt: number
  /** Whether the visitor does one thing after another. */
  readonly isAbsorbed: boolean
}

const QUARTER = QUARTER_DAYS * 86_400_000

/** What is kept of budgets is the same for a list of prompts and a policy; `byId` names those in force. */
export function gatherHistory(
  { journal, ledger, policy }: AskingMemory,
  prompts: readonly Prompt[],
  byId: ReadonlyMap<string, Prompt>,
  { now, acts }: Moment,
): History {
  const timesInVisit = new Map<string, number>()
  const timesInQuarter = new Map<string, number>()
  const dismissed = new Set<string>()
  const visit = { nps: 0, others: 0 }
  const quarter = { nps: 0, others: 0 }
  let isOpen = false
  let lastAt = Number.NEGATIVE_INFINITY
  for (const { promptId, at, ending, costSeconds = 0 } of journal.asked) {
    timesInVisit.set(promptId, (timesInVisit.get(promptId) ?? 0) + 1)
    visit[byId.get(promptId)?.metric === "nps" ? "nps" : "others"] += costSeconds
    if (ending === null) isOpen = true
    else if (ending.kind === "dismissed") dismissed.add(promptId)
    lastAt = Math.max(lastAt, at, ending?.at ?? at)
  }
  for (const { promptId, metric, at, costSeconds } of ledger.asked) {
    // A clock that was set back makes what was asked before lie ahead; it still counts for a quarter.
    if (Math.abs(now - at) >= QUARTER) continue
    timesInQuarter.set(promptId, (timesInQuarter.get(promptId) ?? 0) + 1)
    quarter[metric === "nps" ? "nps" : "others"] += costSeconds
  }
  const reserve = npsReserveOf(prompts, policy)
  const since = now - policy.quiet.withinSeconds * 1000
  const isAbsorbed = acts.filter((at) => at > since && at <= now).length >= policy.quiet.acts
  return { visit, quarter, reserve, timesInVisit, timesInQuarter, dismissed, isOpen, lastAt, isAbsorbed }
}
