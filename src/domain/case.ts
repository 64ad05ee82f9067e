import type { PromptMetric } from "./prompt.ts"

/** Why there is a case: a low score, an answer that was asked for, or a message left for somebody. */
export const CASE_CAUSES = ["score", "request", "message"] as const
export type CaseCause = (typeof CASE_CAUSES)[number]

/** What a person gives as the reason when they close a case. */
export const CLOSE_REASONS = ["answered", "solved", "no-answer-needed", "not-for-us", "spam"] as const
export type CloseReason = (typeof CLOSE_REASONS)[number]

/** Why a case is closed; the last three are the visitor's doing. */
export const CASE_ENDINGS = [...CLOSE_REASONS, "raised", "withdrawn", "deleted"] as const
export type CaseEnding = (typeof CASE_ENDINGS)[number]

/** Which of those who recommend the showroom, or don't, somebody belongs to: by their latest NPS. */
export const ASKERS = ["promoter", "passive", "detractor", "unknown"] as const
export type Asker = (typeof ASKERS)[number]

export function askerOf(nps: number | null): Asker {
  if (nps === null) return "unknown"
  if (nps >= 9) return "promoter"
  return nps >= 7 ? "passive" : "detractor"
}

/** Scores up to which an answer makes a case. */
export type CaseAt = Readonly<Record<PromptMetric, number>>
