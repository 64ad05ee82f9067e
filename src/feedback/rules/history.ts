import { npsReserveOf, QUARTER_DAYS } from "../../domain/asking-policy.ts"
import type { PromptIndex } from "./index-prompts.ts"
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
  /** How often each prompt was asked, and in this visit dismissed, by its place in the index. */
  readonly inVisit: ArrayLike<number>
  readonly inQuarter: ArrayLike<number>
  readonly dismissed: ArrayLike<number>
  readonly isOpen: boolean
  /** When any question was last on the page. */
  readonly lastAt: number
  /** Whether the visitor does one thing after another. */
  readonly isAbsorbed: boolean
}

const QUARTER = QUARTER_DAYS * 86_400_000

export function gatherHistory(
  { journal, ledger, policy }: AskingMemory,
  { prompts, placeOf }: PromptIndex,
  { now, acts }: Moment,
): History {
  // Of a prompt that isn't in force nothing is counted: it has no place.
  const inVisit = new Uint16Array(prompts.length)
  const inQuarter = new Uint16Array(prompts.length)
  const dismissed = new Uint16Array(prompts.length)
  const visit = { nps: 0, others: 0 }
  const quarter = { nps: 0, others: 0 }
  let isOpen = false
  let lastAt = Number.NEGATIVE_INFINITY
  for (const { promptId, at, ending, costSeconds = 0 } of journal.asked) {
    const place = placeOf.get(promptId) ?? -1
    count(inVisit, place)
    visit[prompts[place]?.metric === "nps" ? "nps" : "others"] += costSeconds
    if (ending === null) isOpen = true
    else if (ending.kind === "dismissed") count(dismissed, place)
    lastAt = Math.max(lastAt, at, ending?.at ?? at)
  }
  for (const { promptId, metric, at, costSeconds } of ledger.asked) {
    // A clock that was set back makes what was asked before lie ahead; it still counts for a quarter.
    if (Math.abs(now - at) >= QUARTER) continue
    count(inQuarter, placeOf.get(promptId) ?? -1)
    quarter[metric === "nps" ? "nps" : "others"] += costSeconds
  }
  const reserve = npsReserveOf(prompts, policy)
  const since = now - policy.quiet.withinSeconds * 1000
  const isAbsorbed = acts.filter((at) => at > since && at <= now).length >= policy.quiet.acts
  return { visit, quarter, reserve, inVisit, inQuarter, dismissed, isOpen, lastAt, isAbsorbed }
}

function count(times: Uint16Array, place: number): void {
  times[place] = (times[place] ?? 0) + 1
}
