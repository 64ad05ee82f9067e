import * as v from "valibot"

/** What is counted of those who don't want to be remembered: that there was a visit, that a question was held back. */
export const TOTALS = ["visit", "held"] as const
export type Total = (typeof TOTALS)[number]

/** `POST /api/totals`: adds one to today's count. There is nothing else in it, and nothing else is kept. */
export const totalRequest = v.strictObject({ what: v.picklist(TOTALS) })
export type TotalRequest = v.InferInput<typeof totalRequest>

export interface DailyTotal {
  /** `2026-11-21`, in the showroom's time zone. */
  readonly day: string
  readonly visits: number
  readonly held: number
}

/** `GET /api/totals?from&to`, for marketers: days without any are left out. */
export interface TotalsReply {
  readonly from: string
  readonly to: string
  readonly timezone: string
  readonly total: { readonly visits: number; readonly held: number }
  readonly days: readonly DailyTotal[]
}
