import type { Event } from "../../domain/event.ts"
import type { EventsReply } from "../../protocol/events.ts"
import type { Ingest } from "../events/ingest.ts"
import { createRandom, type Random } from "./seeded-random.ts"

const DAY = 86_400_000
const HOUR = 3_600_000
const EVENTS_TOGETHER = 2000
/** Requests under way at once: while one is written the next is read. */
const UNDER_WAY = 3

/** Who is invented, and when. */
export interface SimulateOptions {
  readonly random: Random
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  /** The secret of a visitor who agreed to be remembered. */
  readonly visitorId?: string | undefined
}

export interface SeedHistoryOptions {
  /** All events of one invented visit, in the order in which they happen. */
  readonly simulate: (options: SimulateOptions) => readonly Event[]
  readonly ingest: Ingest
  readonly visits: number
  /** How far back it goes. */
  readonly days: number
  /** The same seed at the same moment makes the same history. */
  readonly seed: number
  /** Milliseconds since the epoch: when the history ends. */
  readonly now: number
  /** The secret of whom the n-th visit is of, counted from 1; `undefined`: of nobody in particular. */
  readonly visitorOf?: (visit: number) => string | undefined
  /** Called with each visit of a known visitor that is wanted, once its events are written. */
  readonly onVisit?: (events: readonly Event[], visitorId: string) => Promise<void>
  /** Which visits of known visitors `onVisit` is called with; all when it is left out. */
  readonly isWanted?: (visit: number) => boolean
  /** Called after each part that was written, with the visits so far. */
  readonly onProgress?: (visits: number) => void
}

export interface SeedResult {
  readonly events: number
  readonly responses: number
  readonly rejected: EventsReply["rejected"]
}

/**
 * Invents visits, evenly over the days and more of them in the evening, and puts them in as if browsers had sent them:
 * parsed, judged, written and counted by the same code. Rejects as the ingest does.
 */
export async function seedHistory(options: SeedHistoryOptions): Promise<SeedResult> {
  const { simulate, ingest, visits, days, seed, now, onProgress } = options
  const { visitorOf = () => undefined, onVisit, isWanted = () => true } = options
  const rejected: EventsReply["rejected"][number][] = []
  let events = 0
  let responses = 0
  let batch: Event[] = []
  const known: { readonly events: readonly Event[]; readonly visitorId: string }[] = []
  const underWay = new Set<Promise<void>>()
  const failures: unknown[] = []

  function startOf(random: Random): number {
    const midnight = now - random.whole(0, days - 1) * DAY - (now % DAY)
    const hour = random.weighted(
      [
        [9, 1],
        [11, 2],
        [14, 2],
        [17, 4],
        [19, 3],
      ] as const,
      17,
    )
    const start = midnight + hour * HOUR + random.whole(0, 2 * HOUR)
    return start > now - HOUR ? start - DAY : start
  }

  async function send(part: readonly Event[]): Promise<void> {
    const reply = await ingest.accept({ events: part, sentAt: null, receivedAt: now, seen: true })
    events += reply.accepted.length
    rejected.push(...reply.rejected)
  }

  async function flush(visit: number): Promise<void> {
    const sending = send(batch)
      .catch((error: unknown) => failures.push(error))
      .then(() => void underWay.delete(sending))
    underWay.add(sending)
    batch = []
    if (underWay.size >= UNDER_WAY) await Promise.race(underWay)
    if (failures.length > 0) throw failures[0]
    onProgress?.(visit)
  }

  for (let visit = 1; visit <= visits; visit += 1) {
    // A stream of its own for each: what one visit does moves nothing in another.
    const random = createRandom(Math.imul(seed, 0x9e3779b1) + Math.imul(visit, 0x85ebca6b))
    const visitorId = visitorOf(visit)
    const made = simulate({ random, startedAt: startOf(random), visitorId })
    if (visitorId !== undefined && isWanted(visit)) known.push({ events: made, visitorId })
    responses += made.filter(({ type }) => type === "prompt.answered").length
    batch.push(...made)
    if (batch.length >= EVENTS_TOGETHER) await flush(visit)
  }
  if (batch.length > 0) await flush(visits)
  await Promise.all(underWay)
  if (failures.length > 0) throw failures[0]
  if (onVisit) for (const { events: made, visitorId } of known) await onVisit(made, visitorId)
  return { events, responses, rejected }
}
