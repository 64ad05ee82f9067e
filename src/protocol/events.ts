import type { Event } from "../domain/event.ts"

/** Limits of one `POST /api/events`. */
export const MAX_EVENTS_PER_REQUEST = 100
export const MAX_EVENTS_BYTES = 256 * 1024

export interface EventsRequest {
  readonly events: readonly Event[]
  /** The sender's clock when it sent this, ISO 8601: lets the server correct a clock that is wrong. */
  readonly sentAt?: string
}

export interface RejectedEvent {
  /** As it was sent, at most 100 characters; empty when the event had none. */
  readonly id: string
  /** Names the field and the value; begins with `events[3]: ` when there is no id to tell it by. */
  readonly reason: string
}

/**
 * Sent only after every accepted event is durable. Each event of the request is in exactly one list, by the id as it
 * was sent; identical copies within one request are listed once. Rejected events are not worth sending again.
 */
export interface EventsReply {
  readonly accepted: readonly string[]
  readonly duplicates: readonly string[]
  readonly rejected: readonly RejectedEvent[]
}

export type EventsBody =
  | { readonly kind: "body"; readonly events: readonly unknown[]; readonly sentAt: number | null }
  | { readonly kind: "refused"; readonly status: 400 | 413; readonly message: string }

function refused(status: 400 | 413, message: string): EventsBody {
  return { kind: "refused", status, message }
}

/** Reads the body of `POST /api/events` as far as the list; the events in it are judged one by one. */
export function parseEventsBody(body: unknown): EventsBody {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    return refused(400, 'invalid body: expected an object such as {"events":[…]}')
  for (const key of Object.keys(body)) {
    if (key !== "events" && key !== "sentAt")
      return refused(400, `unknown field ${JSON.stringify(key.slice(0, 60))} beside "events"`)
  }
  if (!("events" in body) || !Array.isArray(body.events))
    return refused(400, 'invalid "events": expected a list')
  const events: readonly unknown[] = body.events
  if (events.length > MAX_EVENTS_PER_REQUEST)
    return refused(413, `too many events: ${events.length}, at most ${MAX_EVENTS_PER_REQUEST} a request`)
  if (!("sentAt" in body) || body.sentAt === undefined) return { kind: "body", events, sentAt: null }
  const sentAt = typeof body.sentAt === "string" ? Date.parse(body.sentAt) : Number.NaN
  if (!Number.isFinite(sentAt)) return refused(400, 'invalid "sentAt": expected a time in ISO 8601')
  return { kind: "body", events, sentAt }
}
