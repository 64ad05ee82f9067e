import type { LiveChange } from "../../protocol/metrics.ts"
import type { LiveHub } from "./live-hub.ts"

/** Milliseconds between two changes that one listener is told of: with the time to read them, a new answer shows within a second. */
export const LIVE_EVERY = 700
/** Milliseconds after which something is sent anyway, so that proxies keep the connection. */
export const HEARTBEAT_EVERY = 15_000

/** Calls back once after `ms`; returns the function that prevents it. */
export type Schedule = (callback: () => void, ms: number) => () => void

export interface LiveFeedOptions {
  readonly hub: Pick<LiveHub, "subscribe">
  readonly schedule: Schedule
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly onChange: (change: LiveChange) => void
  readonly onHeartbeat: () => void
}

/** Tells one listener of changes: the first at once, those that follow gathered. Returns its stop. */
export function startLiveFeed({ hub, schedule, now, onChange, onHeartbeat }: LiveFeedOptions): () => void {
  const gathered = new Set<string>()
  let resting: (() => void) | null = null
  let heartbeat = schedule(beat, HEARTBEAT_EVERY)

  function beat(): void {
    onHeartbeat()
    heartbeat = schedule(beat, HEARTBEAT_EVERY)
  }

  function tell(): void {
    resting = null
    if (gathered.size === 0) return
    const metrics = [...gathered].sort()
    gathered.clear()
    resting = schedule(tell, LIVE_EVERY)
    onChange({ metrics, at: new Date(now()).toISOString() })
  }

  const unsubscribe = hub.subscribe((metrics) => {
    for (const metric of metrics) gathered.add(metric)
    if (resting === null) tell()
  })
  return () => {
    unsubscribe()
    heartbeat()
    resting?.()
  }
}
