/** Timers that can be taken back. */
export interface Timers {
  /** Calls `callback` once after `ms` milliseconds, unless the returned function is called before. */
  set(callback: () => void, ms: number): () => void
}

export const OUTBOX_LOCK = "vetrina-outbox"

/** A tab that the browser froze may hold the lock for ever: after this wait, work without it. Ids make that safe. */
const PATIENCE_MS = 15_000

/** Runs `work` while no other tab does, where the browser has Web Locks; at once where it hasn't. */
export async function takeTurn(
  locks: Pick<LockManager, "request"> | undefined,
  timers: Timers,
  work: () => Promise<void>,
  lock = OUTBOX_LOCK,
): Promise<void> {
  if (!locks) return work()
  const patience = new AbortController()
  const calm = timers.set(() => patience.abort(), PATIENCE_MS)
  let started = false
  try {
    await locks.request(lock, { signal: patience.signal }, () => {
      started = true
      calm()
      return work()
    })
  } catch (error) {
    calm()
    if (started) throw error
    await work()
  }
}
