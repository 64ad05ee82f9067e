/** Calls back once after `ms`; returns the function that prevents it. */
export type Schedule = (callback: () => void, ms: number) => () => void

export interface FollowOptions {
  /** Subscribes to "the list has changed"; returns the function that stops it. */
  readonly subscribe: (changed: () => void) => () => void
  /** Tells the list as it is now. Not called again before it has settled. */
  readonly tell: () => Promise<void>
  readonly beat: () => void
  readonly schedule: Schedule
}

/** Milliseconds between two tellings of a list that changes all the time. */
export const APART_MS = 300
/** Milliseconds after which something is sent anyway, so that proxies keep the connection. */
export const HEARTBEAT_MS = 15_000

/** Tells a list now and whenever it has changed: the newest, and never a queue. Returns its stop. */
export function followList({ subscribe, tell, beat, schedule }: FollowOptions): () => void {
  let busy = false
  let stale = false
  let stopped = false
  let cancel = () => {}

  async function run(): Promise<void> {
    busy = true
    stale = false
    await tell()
    if (stopped) return
    cancel = schedule(() => {
      busy = false
      if (stale) void run()
    }, APART_MS)
  }
  const unsubscribe = subscribe(() => {
    stale = true
    if (!busy) void run()
  })
  let heart = schedule(pulse, HEARTBEAT_MS)
  function pulse(): void {
    beat()
    heart = schedule(pulse, HEARTBEAT_MS)
  }
  void run()
  return () => {
    stopped = true
    unsubscribe()
    heart()
    cancel()
  }
}
