import type { Event } from "../../../src/domain/event.ts"

/** An event with an id that sorts by `n`. */
export function eventNumber(n: number, comment?: string): Event {
  const envelope = {
    id: `01912d68-783e-7000-8000-${String(n).padStart(12, "0")}`,
    at: "2026-11-21T20:19:00.000Z",
    visitId: "visit-1",
    showroomId: "casa-ambrogia",
  }
  if (comment === undefined) return { ...envelope, type: "zone.entered" }
  return { ...envelope, type: "finder.completed", query: comment }
}
