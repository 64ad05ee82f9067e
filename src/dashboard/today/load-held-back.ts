import type { Api } from "../../client/api.ts"
import type { SuppressionsReply } from "../../protocol/suppressions.ts"
import type { TotalsReply } from "../../protocol/totals.ts"
import type { Days } from "../period/period.ts"

export interface HeldBy {
  /** Its name in the rules. */
  readonly rule: string
  readonly count: number
}

/** Of those who don't want to be measured nothing but an anonymous total is known; it stands under this rule. */
const WITHOUT_CONSENT = "declined"

/** The moments in which a question was due and wasn't asked, the most frequent rule first. */
export async function loadHeldBack(
  api: Api,
  { from, to }: Days,
  signal: AbortSignal,
): Promise<readonly HeldBy[]> {
  const days = new URLSearchParams({ from, to })
  const [held, totals] = await Promise.all([
    api.get<SuppressionsReply>(`/api/suppressions?by=rule&${days}`, signal),
    api.get<TotalsReply>(`/api/totals?${days}`, signal),
  ])
  const counts = new Map(held.groups.map(({ key, count }) => [key, count]))
  counts.set(WITHOUT_CONSENT, (counts.get(WITHOUT_CONSENT) ?? 0) + totals.total.held)
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([rule, count]) => ({ rule, count }))
    .sort((a, b) => b.count - a.count)
}
