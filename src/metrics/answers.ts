import { endsOf } from "./scale.ts"
import type { ScoreCounts } from "./score-counts.ts"

/** How many answers there are. */
export function answersIn({ counts }: ScoreCounts): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** How many answers gave a score from `from` to `to`, both included. */
export function answersBetween({ scale, counts }: ScoreCounts, from: number, to: number): number {
  const { first } = endsOf(scale)
  return counts.slice(from - first, to - first + 1).reduce((sum, count) => sum + count, 0)
}
