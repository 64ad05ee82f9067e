const SECOND = 1000
const DAY = 24 * 60 * 60 * SECOND

/** A sender's clock that is this near to ours is taken as right: the difference is the way here. Milliseconds. */
export const TOLERANCE = 30 * SECOND
/** What is said to be older than this happened by a clock that can't be believed. Milliseconds. */
export const MAX_AGE = 400 * DAY

export interface ClockReading {
  /** When the sender says that it happened, milliseconds since the epoch. */
  readonly at: number
  /** The sender's clock when it sent, or `null` when it didn't say. */
  readonly sentAt: number | null
  /** Our clock when the request came. */
  readonly receivedAt: number
}

export interface CorrectedTime {
  /** Milliseconds since the epoch, never after `receivedAt`. */
  readonly occurredAt: number
  /** `as-sent`; `corrected` by the difference of the clocks; `clamped` to the time of receipt. */
  readonly clock: "as-sent" | "corrected" | "clamped"
}

/**
 * When something happened by our clock. With `sentAt` the error of the sender's clock is known and taken out. Without
 * it only the impossible is: the future, and what is more than 400 days old, become the time of receipt.
 */
export function correctClock({ at, sentAt, receivedAt }: ClockReading): CorrectedTime {
  const error = sentAt === null ? 0 : sentAt - receivedAt
  const skewed = Math.abs(error) > TOLERANCE
  const time = skewed ? at - error : at
  if (time > receivedAt || receivedAt - time > MAX_AGE) return { occurredAt: receivedAt, clock: "clamped" }
  return { occurredAt: time, clock: skewed ? "corrected" : "as-sent" }
}
