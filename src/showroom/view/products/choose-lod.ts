/**
 * Pixels across which a product must be to be drawn in a level of detail, the finest first: a polygon of 16 corners, as
 * the second has them, is off its circle by a pixel at about 100.
 */
const FROM: readonly number[] = [110, 26]
/** Share by which a product must be larger or smaller than that before the level changes: no flicker at the border. */
const SLACK = 0.12

export interface ChooseLodOptions {
  /** How large it is drawn, pixels across. */
  size: number
  /** The level it is drawn in now; `null`: in none yet. */
  now: number | null
  /** How many levels it has. */
  count: number
  /** Above 1: coarser levels come sooner. */
  coarseness: number
}

/** The level of detail to draw a product in: 0 is the finest. */
export function chooseLod({ size, now, count, coarseness }: ChooseLodOptions): number {
  let level = 0
  while (level < count - 1) {
    const border = (FROM[level] ?? 0) * coarseness
    const slack = now === null ? 0 : now > level ? SLACK : -SLACK
    if (size >= border * (1 + slack)) break
    level++
  }
  return level
}
