import type { Event } from "../../domain/event.ts"

/** An event that the server will never take, kept with the server's reason. */
export interface RejectedEvent {
  readonly id: string
  readonly event: Event
  readonly reason: string
  /** ISO 8601, by this browser's clock. */
  readonly at: string
}

/** Where events wait until they are acknowledged. Every method is idempotent; each may reject when the disk fails. */
export interface EventQueue {
  /** Resolves once the events are on disk; an id that is already there is replaced by itself. */
  add(events: readonly Event[]): Promise<void>
  /** At most `limit` waiting events, oldest id first. */
  peek(limit: number): Promise<readonly Event[]>
  remove(ids: readonly string[]): Promise<void>
  /** Moves events from the waiting to the rejected, in one step. */
  reject(rejected: readonly RejectedEvent[]): Promise<void>
  count(): Promise<number>
  rejected(): Promise<readonly RejectedEvent[]>
  /** Removes the rejected, except those whose event `keeps` says. */
  forgetRejected(keeps: (event: Event) => boolean): Promise<void>
  /** Calls back when the browser has thrown away what was in it: site data cleared, storage evicted. */
  onCleared?(react: () => void): void
  close(): void
}

/** Rejected events are kept for a person to look at; older ones than this many make room. */
export const MAX_REJECTED = 500
