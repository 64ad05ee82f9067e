import { normalQuantile } from "./normal-quantile.ts"

/**
 * A number from the gamma distribution of a shape of 1 or more and scale 1. Marsaglia and Tsang (2000), A simple method for
 * generating gamma variables, ACM Transactions on Mathematical Software 26(3), 363-372.
 */
export function randomGamma(shape: number, random: () => number): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    // Never the 0 that has no quantile.
    const x = normalQuantile((random() + 2 ** -33) / (1 + 2 ** -32))
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}
