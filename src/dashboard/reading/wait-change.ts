/** How much longer one waits for a first response than in the period before: as the server compared the waits. */
export interface WaitChange {
  /** Seconds; below zero: answered sooner. `null` when one of the two medians isn't told. */
  readonly delta: number | null
  /** The lowest confidence first. */
  readonly intervals: readonly {
    readonly confidence: number
    readonly low: number | null
    readonly high: number | null
    readonly distinguishable: boolean
  }[]
}
