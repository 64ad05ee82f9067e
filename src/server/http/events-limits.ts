import { RateLimiterRes } from "rate-limiter-flexible"
import { type NewLimiter, ownLimiter } from "../limiter.ts"
import { HttpError } from "./http-error.ts"

/** What a request costs besides its events: reading it and answering it is about the work of ten. */
const REQUEST_COST = 10
/** Seconds. */
const WINDOW = 10

export interface EventsLimitOptions {
  /** Points in 10 s: an event is one, a request ten more. The default lets 500 tabs behind one address report. */
  readonly perAddress?: number
  /** A tab that went mad must not use up what the shop floor around it shares. */
  readonly perVisit?: number
  readonly newLimiter?: NewLimiter
}

/** Throws HttpError 429 with `Retry-After` when a sender has sent more than its share. */
export type LimitEvents = (address: string, events: readonly unknown[]) => Promise<void>

function visitsOf(events: readonly unknown[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const event of events) {
    if (typeof event !== "object" || event === null || !("visitId" in event)) continue
    const { visitId } = event
    if (typeof visitId !== "string") continue
    const visit = visitId.slice(0, 100)
    counts.set(visit, (counts.get(visit) ?? 0) + 1)
  }
  return counts
}

function tooMany(subject: string, error: unknown): unknown {
  if (!(error instanceof RateLimiterRes)) return error
  const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000))
  return new HttpError(429, "too-many-events", `too many events from ${subject}: try again in ${seconds} s`, {
    headers: { "Retry-After": String(seconds) },
  })
}

export function createEventsLimits({
  perAddress = 100_000,
  perVisit = 20_000,
  newLimiter = ownLimiter,
}: EventsLimitOptions = {}): LimitEvents {
  const addresses = newLimiter({ name: "events-address", points: perAddress, seconds: WINDOW })
  const visits = newLimiter({ name: "events-visit", points: perVisit, seconds: WINDOW })
  return async (address, events) => {
    await addresses.consume(address, REQUEST_COST + events.length).catch((error) => {
      throw tooMany("this address", error)
    })
    for (const [visit, count] of visitsOf(events)) {
      await visits.consume(visit, REQUEST_COST + count).catch((error) => {
        throw tooMany("this visit", error)
      })
    }
  }
}
