const SHIFT = 7
const COEFFICIENTS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

/**
 * Natural logarithm of the gamma function for x of at least 0.5, to about 15 digits: Lanczos (1964), SIAM Journal on
 * Numerical Analysis B 1, 86-96, with g = 7 and nine terms.
 */
export function logGamma(x: number): number {
  const y = x - 1
  const sum = COEFFICIENTS.reduce(
    (total, coefficient, index) => total + coefficient / (y + index + 1),
    0.9999999999998099,
  )
  const t = y + SHIFT + 0.5
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum)
}
