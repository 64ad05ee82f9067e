/** What questions that weren't asked are counted by. */
export const SUPPRESSION_BREAKDOWNS = ["rule", "prompt", "touchpoint", "day"] as const
export type SuppressionBreakdown = (typeof SUPPRESSION_BREAKDOWNS)[number]

/** `GET /api/suppressions?by&from&to&rule&prompt&touchpoint`, for marketers: moments that passed without a question, and why. */
export interface SuppressionsReply {
  readonly by: SuppressionBreakdown
  readonly from: string
  readonly to: string
  readonly timezone: string
  readonly total: number
  /** The most frequent first; days in their order. A rule is labelled by its own name. */
  readonly groups: readonly { readonly key: string; readonly label: string; readonly count: number }[]
}
