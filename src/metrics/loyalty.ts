import { answersBetween, answersIn } from "./answers.ts"
import type { ScoreCounts } from "./score-counts.ts"

export interface Loyalty {
  /** 9 and 10. */
  readonly promoters: number
  /** 0 to 6. */
  readonly detractors: number
  readonly n: number
}

/** The groups that the net promoter score compares. The counts were checked and are on 0-10. */
export function loyaltyOf(scores: ScoreCounts): Loyalty {
  return {
    promoters: answersBetween(scores, 9, 10),
    detractors: answersBetween(scores, 0, 6),
    n: answersIn(scores),
  }
}

/**
 * Estimate (-1 to 1) and its variance after three answers are added: 3/4 of a promoter, 3/4 of a detractor, 3/2 of a
 * passive. They pull small samples towards 0. Rocks (2016), The American Statistician 70, 365-372.
 */
export function adjustedLoyalty({ promoters, detractors, n }: Loyalty): {
  readonly estimate: number
  readonly variance: number
} {
  const p = (promoters + 0.75) / (n + 3)
  const d = (detractors + 0.75) / (n + 3)
  return { estimate: p - d, variance: (p + d - (p - d) ** 2) / (n + 3) }
}
