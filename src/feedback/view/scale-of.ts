import type { Scale } from "../../metrics/index.ts"

const ENDS: Readonly<Record<Scale, readonly [low: number, high: number]>> = {
  "1-5": [1, 5],
  "1-7": [1, 7],
  "0-10": [0, 10],
}

/** The scores of a scale, lowest first. */
export function scoresOf(scale: Scale): readonly number[] {
  const [low, high] = ENDS[scale]
  return Array.from({ length: high - low + 1 }, (_, index) => low + index)
}

export function highestOf(scale: Scale): number {
  return ENDS[scale][1]
}

/** The score that a key stands for: digits, and X for 10; `null` for any other key. */
export function scoreOfKey(key: string, scale: Scale): number | null {
  const score = key.toLowerCase() === "x" ? 10 : /^\d$/.test(key) ? Number(key) : null
  return score !== null && scoresOf(scale).includes(score) ? score : null
}
