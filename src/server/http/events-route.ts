import { type Context, Hono } from "hono"
import type { Logger } from "pino"
import { MAX_EVENTS_BYTES, parseEventsBody } from "../../protocol/events.ts"
import { QueueFullError } from "../events/group-commit.ts"
import type { Ingest } from "../events/ingest.ts"
import type { LimitEvents } from "./events-limits.ts"
import type { HttpEnv } from "./http-env.ts"
import { HttpError } from "./http-error.ts"
import { readJson } from "./read-json.ts"

export interface EventsRouteOptions {
  readonly ingest: Ingest
  readonly limit: LimitEvents
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Whoever sent the request, for the limits: an IP address. */
  readonly addressOf: (c: Context) => string
  readonly log: Logger
}

/** Whatever kept the events from the disk, the sender's part is the same: keep them and send them again. */
function notStored(error: unknown): HttpError {
  const busy = error instanceof QueueFullError
  return new HttpError(
    503,
    busy ? "busy" : "storage-unavailable",
    busy
      ? "too many events are waiting to be written: keep them and send them again"
      : "the events can't be stored right now: keep them and send them again",
    { headers: { "Retry-After": busy ? "1" : "5" }, cause: error },
  )
}

/** `POST /api/events`: open to every visitor, answered when what it accepts is durable. */
export function eventsRoute({ ingest, limit, now, addressOf, log }: EventsRouteOptions): Hono<HttpEnv> {
  async function readEvents(c: Context) {
    const body = parseEventsBody(await readJson(c, { maxBytes: MAX_EVENTS_BYTES, anyType: true }))
    if (body.kind === "refused") {
      const code = body.status === 413 ? "too-many-events" : "invalid-body"
      throw new HttpError(body.status, code, body.message)
    }
    await limit(addressOf(c), body.events)
    return body
  }

  return new Hono<HttpEnv>().post("/api/events", async (c) => {
    const receivedAt = now()
    const { events, sentAt } = await readEvents(c).catch((error) => {
      if (error instanceof HttpError)
        log.warn({ status: error.status, code: error.code, reason: error.message }, "events refused")
      throw error
    })
    try {
      return c.json(await ingest.accept({ events, sentAt, receivedAt }))
    } catch (error) {
      log.error({ err: error, events: events.length }, "events not stored")
      throw notStored(error)
    }
  })
}
