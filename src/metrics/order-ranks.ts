import { incompleteBeta } from "./incomplete-beta.ts"

/** Probability of at most `k` of `n` independent trials that each come true with `p`. DLMF 8.17.24. */
function atMost(k: number, n: number, p: number): number {
  if (k < 0) return 0
  return k >= n ? 1 : incompleteBeta(1 - p, p, n - k, k + 1)
}

/** The first whole number from `from` to `to` for which it holds; `to + 1` when none. It holds from one on. */
function first(from: number, to: number, holds: (value: number) => boolean): number {
  let [low, high] = [from, to + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

export interface OrderRanks {
  /** Counted from 1, the smallest value; `null` where no value of so small a sample is far enough out. */
  readonly low: number | null
  readonly high: number | null
}

/**
 * Which values of a sorted sample of `n` enclose the quantile at `fraction` with at least `confidence`, whatever the
 * distribution is: at most half of the doubt lies beyond each. Conover (1999), Practical Nonparametric Statistics, 3.2.
 */
export function orderRanks(n: number, fraction: number, confidence: number): OrderRanks {
  const doubt = (1 - confidence) / 2
  const low = first(1, n, (rank) => atMost(rank - 1, n, fraction) > doubt) - 1
  const high = first(1, n, (rank) => 1 - atMost(rank - 1, n, fraction) <= doubt)
  return { low: low >= 1 ? low : null, high: high <= n ? high : null }
}
