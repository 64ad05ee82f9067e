export interface BackOffOptions {
  /** Milliseconds before the first repetition. Default 1,000. */
  readonly baseMs?: number
  /** Milliseconds that no wait exceeds, unless the server asks for more. Default 60,000. */
  readonly capMs?: number
}

/**
 * Milliseconds to wait after the `failures`-th failure in a row (1 or more): exponential, and spread over its upper half so
 * that browsers that failed together don't come back together.
 *
 * @param random 0 (included) to 1 (excluded)
 * @param retryAfterMs what the server asked for; never waits less
 */
export function backOff(
  failures: number,
  random: number,
  retryAfterMs: number | null,
  { baseMs = 1000, capMs = 60_000 }: BackOffOptions = {},
): number {
  const ceiling = Math.min(capMs, baseMs * 2 ** Math.min(failures - 1, 30))
  const own = ceiling * (0.5 + random / 2)
  return Math.round(Math.max(own, retryAfterMs ?? 0))
}

/** A server's longest wish that is granted: one hour. A wrong header must not silence a visitor for days. */
const MAX_RETRY_AFTER_MS = 3_600_000

/**
 * Milliseconds that a `Retry-After` header asks for, in seconds or as a date; `null` when it says nothing.
 *
 * @param now the clock that the date was told by, the server's where that is known: a visitor's may be days off
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === "") return null
  const seconds = Number(header)
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now
  if (Number.isNaN(ms)) return null
  return Math.min(Math.max(0, ms), MAX_RETRY_AFTER_MS)
}
