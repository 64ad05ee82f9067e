import type { Event } from "../../domain/event.ts"
import type { Total } from "../../protocol/totals.ts"
import type { EventSink } from "../recorder.ts"
import type { Aliases } from "./aliases.ts"
import type { VisitorStore } from "./visitor-store.ts"

/** A sink whose events can be taken back as long as they weren't sent. */
export interface Outgoing extends EventSink {
  /** Drops what waits to be sent, except what `keeps` says. */
  drop(keeps: (event: Event) => boolean): Promise<void>
}

export interface ConsentSinkOptions {
  readonly visitor: VisitorStore
  readonly sink: Outgoing
  readonly aliases: Aliases
  /** A new random UUID, which tells nothing. */
  readonly newSecret: () => string
  /** Counts one, with nothing about whom. */
  readonly count: (what: Total) => void
}

/** Events that wait for a yes; older ones make room. A tab's memory is no archive. */
export const MOST_WAITING = 300

/** What a visitor said themselves: it is sent whatever they decide about the rest. */
export function isSaid({ type }: Event): boolean {
  return type === "prompt.answered" || type === "prompt.amended" || type === "prompt.withdrawn"
}

const isAboutPrompt = (event: Event) => "promptId" in event

/**
 * Lets through what the visitor agreed to. Remembered: everything, with who they are. Not asked yet: what becomes of questions,
 * each as of a visit of its own; the journey waits in memory. Declined: nothing but totals, and what they say themselves.
 */
export function createConsentSink({
  visitor,
  sink,
  aliases,
  newSecret,
  count,
}: ConsentSinkOptions): EventSink {
  let waiting: Event[] = []

  /** Of somebody who isn't remembered: which question, where about, and nothing by which two could be told to be of one. */
  function unlink({ visitorId: _, place, ...event }: Event): Event {
    const visitId = "impressionId" in event ? aliases.of(event.impressionId) : newSecret()
    return { ...event, visitId, ...(place ? { place: { zone: place.zone } } : {}) }
  }

  function link(event: Event): Event {
    const { visitorId } = visitor.getState()
    // A question that was put before the yes stays what it was: of nobody in particular.
    if ("impressionId" in event && aliases.find(event.impressionId) !== null) return unlink(event)
    return event.visitorId === undefined && visitorId !== null ? { ...event, visitorId } : event
  }

  visitor.subscribe(({ consent }, before) => {
    if (consent === before.consent) return
    const held = waiting
    waiting = []
    if (consent === "given") for (const event of held) void sink.add(link(event))
    // The visit has begun before it was said that it is only to be counted.
    else if (held.some(({ type }) => type === "visit.started")) count("visit")
    if (before.consent === "given") void sink.drop(isSaid)
  })

  return {
    async add(event) {
      const { consent } = visitor.getState()
      // Made for one's own answers page: it says itself whose it is.
      if (event.visitorId !== undefined) return sink.add(event)
      switch (consent) {
        case "given":
          return sink.add(link(event))
        case "declined":
          if (event.type === "visit.started") count("visit")
          return isSaid(event) ? sink.add(unlink(event)) : undefined
        case "unasked":
          if (isAboutPrompt(event)) return sink.add(unlink(event))
          waiting = [...waiting, event].slice(-MOST_WAITING)
      }
    },
  }
}
