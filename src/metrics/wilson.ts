import type { Interval } from "./interval.ts"
import { criticalZ } from "./normal-quantile.ts"

/**
 * Score interval of a share, as proportions from 0 to 1; `whole` is at least 1. Wilson (1927), JASA 22, 209-212.
 * It always contains part/whole and never leaves 0 to 1.
 */
export function wilson(part: number, whole: number, confidence: number): Interval {
  const z = criticalZ(confidence)
  const p = part / whole
  const spread = (z * z) / whole
  const centre = (p + spread / 2) / (1 + spread)
  const half = (z * Math.sqrt((p * (1 - p)) / whole + spread / (4 * whole))) / (1 + spread)
  // At the ends the formula gives exactly 0 and 1; floating point misses them by a hair.
  return {
    low: part === 0 ? 0 : Math.min(p, centre - half),
    high: part === whole ? 1 : Math.max(p, centre + half),
  }
}
