import type { Event } from "../../domain/event.ts"
import type { EventQueue } from "./event-queue.ts"
import type { PostOutcome } from "./post-events.ts"

export interface DeliverOptions {
  queue: EventQueue
  post: (events: readonly Event[]) => Promise<PostOutcome>
  /** Milliseconds since the epoch. */
  now: () => number
  log: (message: string) => void
}

/** `again`: some were left unanswered or the server asked for a pause. */
export type Delivery =
  | { readonly kind: "delivered" }
  | { readonly kind: "again"; readonly reason: string; readonly retryAfterMs: number | null }

/**
 * Sends a batch until each of its events is acknowledged, rejected, or must wait. A refused request is halved until the
 * event that spoils it stands alone; that one is put aside and the others go through.
 */
export async function deliver(events: readonly Event[], options: DeliverOptions): Promise<Delivery> {
  const { queue, post, now, log } = options
  const outcome = await post(events)
  switch (outcome.kind) {
    case "failed":
      return { kind: "again", reason: outcome.reason, retryAfterMs: outcome.retryAfterMs }
    case "refused": {
      const [only, ...others] = events
      if (only && others.length === 0) {
        await putAside([{ event: only, reason: outcome.reason }])
        return { kind: "delivered" }
      }
      const middle = Math.ceil(events.length / 2)
      const first = await deliver(events.slice(0, middle), options)
      if (first.kind === "again") return first
      return deliver(events.slice(middle), options)
    }
    case "acknowledged": {
      const byId = new Map(events.map((event) => [event.id, event]))
      const done = outcome.done.filter((id) => byId.delete(id))
      const refused = outcome.rejected.flatMap(({ id, reason }) => {
        const event = byId.get(id)
        return event && byId.delete(id) ? [{ event, reason }] : []
      })
      await queue.remove(done)
      if (refused.length > 0) await putAside(refused)
      if (byId.size === 0) return { kind: "delivered" }
      return {
        kind: "again",
        reason: `the server left ${byId.size} of ${events.length} events unanswered`,
        retryAfterMs: null,
      }
    }
  }

  async function putAside(refused: readonly { event: Event; reason: string }[]): Promise<void> {
    const at = new Date(now()).toISOString()
    await queue.reject(refused.map(({ event, reason }) => ({ id: event.id, event, reason, at })))
    for (const { event, reason } of refused) log(`event ${event.id} (${event.type}) was refused: ${reason}`)
  }
}
