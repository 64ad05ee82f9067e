import { incompleteBeta } from "./incomplete-beta.ts"
import { logGamma } from "./log-gamma.ts"
import { criticalZ } from "./normal-quantile.ts"

/** From here the asymptotic series is more exact than inverting the distribution function. */
const MANY = 1000
const MOST_STEPS = 200

/** Probability that Student's t with `df` degrees of freedom lies outside -t to t. DLMF 8.17, A&S 26.7.1. */
function outside(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), (t * t) / (df + t * t), df / 2, 0.5)
}

/** Abramowitz and Stegun (1964), 26.7.5: the t quantile from the normal one, four terms in 1/df. */
function byExpansion(z: number, df: number): number {
  const z2 = z * z
  return (
    z +
    (z * (z2 + 1)) / (4 * df) +
    (z * ((5 * z2 + 16) * z2 + 3)) / (96 * df ** 2) +
    (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / (384 * df ** 3) +
    (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / (92_160 * df ** 4)
  )
}

/** Density of Student's t at t. */
function density(t: number, df: number): number {
  const half = (df + 1) / 2
  const log = logGamma(half) - logGamma(df / 2) - half * Math.log1p((t * t) / df)
  return Math.exp(log) / Math.sqrt(df * Math.PI)
}

/**
 * The t that holds `confidence` of Student's distribution between -t and t: 12.7062 for 1 degree of freedom and 0.95.
 * `df` is at least 0.5 and may be a fraction (Welch's are). RangeError when it is less.
 */
export function criticalT(df: number, confidence: number): number {
  if (!(df >= 0.5)) throw new RangeError(`invalid degrees of freedom ${df}: at least one half`)
  let t = criticalZ(confidence)
  if (df >= MANY) return byExpansion(t, df)
  // What lies outside falls and is convex in t, and z is too small: Newton's method comes up to t from below.
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = t + (outside(t, df) - (1 - confidence)) / (2 * density(t, df))
    if (!(next > t)) break
    t = next
  }
  return t
}
