const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Milliseconds from an attempt to the next: three days and a quarter in all. */
const WAITS = [
  ...[5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE],
  ...[HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR],
  ...[12 * HOUR, 12 * HOUR, 12 * HOUR, 12 * HOUR, 12 * HOUR],
]
/** How far off a wait may be, so that what failed together isn't tried again together. */
const JITTER = 0.2

export const MOST_ATTEMPTS = WAITS.length + 1

/**
 * Milliseconds until a message is tried again that was tried so often; `null`: it isn't. A receiver may ask for more, up to
 * half a day.
 *
 * @param random a number of 0 to 1 that is drawn anew each time.
 */
export function waitAfter(
  attempts: number,
  { random, retryAfter }: { readonly random: number; readonly retryAfter: number | null },
): number | null {
  const usual = WAITS[attempts - 1]
  if (usual === undefined) return null
  const wait = usual * (1 - JITTER + 2 * JITTER * random)
  return Math.round(Math.max(wait, Math.min(retryAfter ?? 0, 12 * HOUR)))
}
