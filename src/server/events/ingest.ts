import type pg from "pg"
import type { Logger } from "pino"
import { parseEvent } from "../../domain/parse-event.ts"
import type { EventsReply, RejectedEvent } from "../../protocol/events.ts"
import type { FollowAnswers } from "../cases/follow-answers.ts"
import { hashSecret } from "../visitors/hash-secret.ts"
import type { Arrival, Fate } from "./arrival.ts"
import { asksUnknown, checkEvent } from "./check-event.ts"
import { correctClock } from "./correct-clock.ts"
import { fingerprintEvent } from "./fingerprint.ts"
import { createGroupCommit } from "./group-commit.ts"
import type { FindKnown } from "./known-names.ts"
import type { LiveHub } from "./live-hub.ts"
import type { Registry } from "./registry.ts"
import { createShowroomDay } from "./showroom-day.ts"
import { writeBatch } from "./write-batch.ts"
import { createWriteSafely } from "./write-safely.ts"

export interface IngestOptions {
  readonly pool: pg.Pool
  readonly registry: Registry
  readonly live: LiveHub
  readonly log: Logger
  readonly findProducts: FindKnown
  readonly findGuides: FindKnown
  /** Writes what follows from answers, in their transaction. */
  readonly followAnswers?: FollowAnswers
  /** Events in one transaction. */
  readonly maxBatch?: number
  /** Events that may wait to be written. */
  readonly maxQueued?: number
}

export interface IngestRequest {
  /** As they came off the wire. */
  readonly events: readonly unknown[]
  /** The sender's clock when it sent, or `null`; milliseconds since the epoch. */
  readonly sentAt: number | null
  /** Our clock when the request came. */
  readonly receivedAt: number
  /** Whether we saw it happen ourselves; else we are told by whoever sends it. */
  readonly seen?: boolean
}

export interface Ingest {
  /** Resolves when every accepted event is durable. Rejects with QueueFullError, or when the database is away. */
  accept(request: IngestRequest): Promise<EventsReply>
  drain(): Promise<void>
}

/** Events named in a line of the log. */
const LOGGED = 10

type Sorted =
  | { readonly kind: "arrival"; readonly arrival: Arrival }
  | { readonly kind: "rejected"; readonly rejected: RejectedEvent }

function sentIdOf(raw: unknown): string {
  if (typeof raw !== "object" || raw === null || !("id" in raw) || typeof raw.id !== "string") return ""
  return raw.id.slice(0, 100).toWellFormed()
}

/** The only way into the log of events: parses, judges, writes and counts. */
export function createIngest(options: IngestOptions): Ingest {
  const { registry, live, log, maxBatch = 2000, maxQueued = 20_000 } = options
  const dayOf = createShowroomDay(registry.timezone)
  const writeSafely = createWriteSafely({
    log,
    write: (arrivals) => writeBatch(arrivals, { ...options, dayOf }),
  })
  const queue = createGroupCommit<Arrival, Fate>({
    maxBatch,
    maxQueued,
    write: async (arrivals) => {
      const { fates, metrics } = await writeSafely(arrivals)
      if (metrics.length > 0) live.publish(metrics)
      return fates
    },
  })

  function sort(raw: unknown, index: number, { sentAt, receivedAt, seen = false }: IngestRequest): Sorted {
    const sentId = sentIdOf(raw)
    const reject = (reason: string): Sorted => ({
      kind: "rejected",
      rejected: { id: sentId, reason: sentId === "" ? `events[${index}]: ${reason}` : reason },
    })
    const parsed = parseEvent(raw)
    if (parsed.kind === "refused") return reject(parsed.reason)
    const checked = checkEvent(parsed.event, registry)
    if (checked.kind === "refused") return reject(checked.reason)
    const { visitorId, ...event } = checked.event
    const time = correctClock({ at: Date.parse(event.at), sentAt, receivedAt })
    const fingerprint = fingerprintEvent(Object(raw))
    return {
      kind: "arrival",
      arrival: {
        event,
        visitor: visitorId === undefined ? null : hashSecret(visitorId),
        sentId,
        fingerprint,
        receivedAt,
        ...time,
        tamed: parsed.tamed,
        seen,
      },
    }
  }

  /** Identical copies within one request are one event: the reply names its id once. */
  function withoutCopies(arrivals: readonly Arrival[]): readonly Arrival[] {
    const seen = new Set<string>()
    return arrivals.filter(({ event, fingerprint }) => {
      const name = event.id + fingerprint
      return seen.has(name) ? false : seen.add(name)
    })
  }

  /** One line a request, whatever is in it: nobody can flood the log with bad events. */
  function report({ rejected }: EventsReply, arrivals: readonly Arrival[]): void {
    if (rejected.length > 0)
      log.warn({ count: rejected.length, rejected: rejected.slice(0, LOGGED) }, "events rejected")
    const changed = arrivals.filter(({ tamed, clock }) => tamed.length > 0 || clock !== "as-sent")
    if (changed.length === 0) return
    const events = changed.slice(0, LOGGED).map(({ event, tamed, clock }) => ({ id: event.id, tamed, clock }))
    log.info({ count: changed.length, events }, "events tamed")
  }

  return {
    accept: async (request) => {
      if (registry.lookAgain && request.events.some((raw) => asksUnknown(raw, registry)))
        await registry.lookAgain()
      const sorted = request.events.map((raw, index) => sort(raw, index, request))
      const arrivals = withoutCopies(sorted.flatMap((each) => (each.kind === "arrival" ? each.arrival : [])))
      const rejected = sorted.flatMap((each) => (each.kind === "rejected" ? each.rejected : []))
      const accepted: string[] = []
      const duplicates: string[] = []
      const fates = await queue.submit(arrivals)
      for (const [index, { sentId }] of arrivals.entries()) {
        const fate = fates[index]
        if (fate?.kind === "accepted") accepted.push(sentId)
        else if (fate?.kind === "duplicate") duplicates.push(sentId)
        else if (fate) rejected.push({ id: sentId, reason: fate.reason })
      }
      const reply = { accepted, duplicates, rejected }
      report(reply, arrivals)
      return reply
    },
    drain: () => queue.drain(),
  }
}
