import type { DayCounts } from "../read-counts.ts"

/** The state of what is counted in a quarter of a year: the same mark, the same counts. */
export interface Mark {
  /** The highest stamp of its days; 0 when there are none. */
  readonly stamp: number
  /** How many days are stamped. */
  readonly days: number
}

/** What a source counts in a quarter of a year. Never changed: what is counted anew is another season. */
export interface Season {
  readonly mark: Mark
  /** The days of each key, in order. */
  readonly series: ReadonlyMap<string, readonly DayCounts[]>
  /** Days of all keys together. */
  readonly size: number
}

export const UNCOUNTED: Mark = { stamp: 0, days: 0 }
export const EMPTY_SEASON: Season = { mark: UNCOUNTED, series: new Map(), size: 0 }

export function isSameMark(a: Mark, b: Mark): boolean {
  return a.stamp === b.stamp && a.days === b.days
}

export function createSeason(mark: Mark, series: Season["series"]): Season {
  let size = 0
  for (const days of series.values()) size += days.length
  return { mark, series, size }
}
