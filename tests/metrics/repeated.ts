import { type Scale, type ScoreCounts, tally } from "../../src/metrics/index.ts"

/** Counts with so many answers of each score: `repeated("1-5", { 5: 3 })` is three fives. */
export function repeated(scale: Scale, times: Readonly<Record<number, number>>): ScoreCounts {
  const scores = Object.entries(times).flatMap(([score, count]) =>
    new Array<number>(count).fill(Number(score)),
  )
  return tally(scale, scores)
}
