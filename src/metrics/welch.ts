import type { Interval } from "./interval.ts"
import { criticalT } from "./student-t.ts"

export interface Sample {
  readonly mean: number
  /** Divided by n - 1. */
  readonly variance: number
  /** At least 2. */
  readonly n: number
}

/**
 * Interval of the difference of two means whose variances may differ: Welch (1947), Biometrika 34, 28-35, with
 * Satterthwaite's degrees of freedom. When neither sample varies it is the one point of the difference.
 */
export function welch(a: Sample, b: Sample, confidence: number): Interval {
  const delta = a.mean - b.mean
  const [errorA, errorB] = [a.variance / a.n, b.variance / b.n]
  const error = errorA + errorB
  if (error === 0) return { low: delta, high: delta }
  // Shares of the error instead of its squares, which would vanish for tiny variances.
  const df = 1 / ((errorA / error) ** 2 / (a.n - 1) + (errorB / error) ** 2 / (b.n - 1))
  const half = criticalT(df, confidence) * Math.sqrt(error)
  return { low: delta - half, high: delta + half }
}
