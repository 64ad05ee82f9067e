export interface Interval {
  readonly low: number
  readonly high: number
}

/** The interval, cut at the ends of what is possible. */
export function clip({ low, high }: Interval, least: number, most: number): Interval {
  return { low: Math.min(most, Math.max(least, low)), high: Math.max(least, Math.min(most, high)) }
}
