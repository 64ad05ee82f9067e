import { logGamma } from "./log-gamma.ts"

/** Below this a step of the continued fraction changes nothing that a double shows. */
const PRECISION = 1e-16
const TINY = 1e-300
const MOST_STEPS = 10_000

/** The continued fraction of DLMF 8.17.22, evaluated from the front by Lentz's method as Thompson and Barnett do it. */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY)
  let result = d
  for (let m = 1; m <= MOST_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d || TINY)
    c = 1 + even / c || TINY
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d || TINY)
    c = 1 + odd / c || TINY
    result *= d * c
    if (Math.abs(d * c - 1) < PRECISION) break
  }
  return result
}

/**
 * Regularised incomplete beta function I_x(a, b), from 0 to 1; x and its complement `rest` = 1 - x are both given, so
 * that neither loses digits. a and b are at least 0.5. Source: NIST Digital Library of Mathematical Functions, 8.17.
 */
export function incompleteBeta(x: number, rest: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (rest <= 0) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(rest))
  // The fraction converges quickly below the mean of the distribution; above it the mirrored one does.
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(rest, b, a)) / b
}
