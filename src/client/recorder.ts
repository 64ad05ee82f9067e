import type { Event, EventContext, EventEnvelope, EventFact, EventPlace } from "../domain/event.ts"
import type { VisitStore } from "./visit-store.ts"

/** Takes an event for good: it is on the visitor's disk, or as near to it as the browser allows, when this resolves. */
export interface EventSink {
  add(event: Event): Promise<void>
}

/** Writes down something that has just happened, with the visit, the place and the time it happened at. */
export type RecordEvent = (
  fact: EventFact,
  /** What the event goes with, where that isn't what the page is about just now. */
  about?: Pick<EventContext, "guideId" | "guidedVisitId">,
  /** Where it was, if not where the visitor is now. */
  where?: EventPlace,
) => Event

export interface RecorderOptions {
  visit: VisitStore
  sink: EventSink
  showroomId: string
  /** Milliseconds since the epoch. */
  now: () => number
  /** A new UUIDv7. */
  newId: () => string
  context: () => EventContext
}

/** The only way an event is made: an id and a time are given to it once, here. */
export function createRecorder({
  visit,
  sink,
  showroomId,
  now,
  newId,
  context,
}: RecorderOptions): RecordEvent {
  return (fact, about, where) => {
    const { visitId, sceneId, sceneVersion, ...state } = visit.getState()
    const place = where ?? state.place
    const envelope: EventEnvelope = {
      id: newId(),
      at: new Date(now()).toISOString(),
      visitId,
      showroomId,
      ...(sceneId ? { sceneId } : {}),
      ...(sceneVersion ? { sceneVersion } : {}),
      ...(place ? { place } : {}),
      context: { ...context(), ...about },
    }
    const event: Event = { ...envelope, ...fact }
    void sink.add(event)
    return event
  }
}
