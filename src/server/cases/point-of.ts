import type { Event, EventPlace } from "../../domain/event.ts"

/** Where on the floor it was; `null` when only the zone is known. */
export function pointOf(place: Event["place"]): EventPlace | null {
  return place && "x" in place ? place : null
}
