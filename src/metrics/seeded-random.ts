/**
 * Numbers from 0 (included) to 1 (excluded), the same ones for the same seed: Marsaglia (2003), Xorshift RNGs, Journal
 * of Statistical Software 8(14), the generator with 128 bits of state. Good for resampling, not for secrets.
 */
export function seededRandom(seed: number): () => number {
  let [x, y, z, w] = [seed | 0, 362436069, 521288629, 88675123]
  const next = (): number => {
    const t = x ^ (x << 11)
    x = y
    y = z
    z = w
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8)
    return (w >>> 0) / 2 ** 32
  }
  // Neighbouring seeds differ in few bits; the first numbers would show it.
  for (let warmUp = 0; warmUp < 64; warmUp++) next()
  return next
}
