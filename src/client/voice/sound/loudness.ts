/** Decibels below the loudest at which a meter begins, and from which somebody is speaking. */
const FLOOR_DB = -60
const SPEAKING_DB = -45

/** How loud samples in [-1, 1] are, from 0 (silence) to 1, as a meter shows it: in even steps for the ear. */
export function loudnessOf(samples: Float32Array): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  const db = 10 * Math.log10(sum / Math.max(1, samples.length))
  return Math.min(1, Math.max(0, 1 - db / FLOOR_DB))
}

/** From which loudness on somebody speaks and doesn't just breathe. */
export const SPEAKING = 1 - SPEAKING_DB / FLOOR_DB
