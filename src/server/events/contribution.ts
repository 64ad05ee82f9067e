import type { Cell } from "./cell.ts"
import type { Impression } from "./impression.ts"

/** What one impression adds to the counts of its cell. */
export interface Contribution {
  readonly cell: Cell
  /** The score in force; `null` without one, or when it was withdrawn. */
  readonly score: number | null
  /** Whether it was put away without an answer. */
  readonly dismissed: boolean
  /** Whether words are kept of its answer. */
  readonly worded: boolean
}

/**
 * Any event of an impression proves that the prompt was seen, so each counts as one in the denominator, also before
 * `prompt.shown` itself has come: there are never more responses than impressions.
 */
export function contributionOf(impression: Impression): Contribution {
  const { cell, dismissed, withdrawn, comment, answeredAt } = impression
  const score = withdrawn ? null : impression.score
  const worded = !withdrawn && answeredAt !== null && comment !== null
  return { cell, score, dismissed: dismissed && impression.score === null, worded }
}
