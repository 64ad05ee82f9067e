import type { Journey } from "../client/journey/journey.ts"
import type { RecordEvent } from "../client/recorder.ts"
import type { VisitState, VisitStore } from "../client/visit-store.ts"
import type { EventPlace } from "../domain/event.ts"

export interface RecordZonesOptions {
  visit: VisitStore
  journey: Pick<Journey, "note">
  record: RecordEvent
  /** Milliseconds since the epoch. */
  now: () => number
  page: Pick<Window, "addEventListener" | "removeEventListener" | "document">
}

interface Stay {
  /** Where the visitor was last seen in the zone. */
  readonly place: EventPlace
  readonly since: number
  /** Seconds of the same stay before the page was hidden. */
  readonly before: number
}

function placeIn({ surface, entered, activity, place }: VisitState): EventPlace | null {
  return surface === "scene" && entered && activity.kind !== "entrance" ? place : null
}

/**
 * Writes `zone.left` down with how long one was there, once for each stay: on walking into another zone, on leaving the
 * scene, and when the page is hidden or goes, since it may never come back. Only walking on is told to the journey, with
 * all of the stay. Returns the function that stops it.
 */
export function recordZones({ visit, journey, record, now, page }: RecordZonesOptions): () => void {
  let stay: Stay | null = null
  let hidden: { readonly zone: string; readonly seconds: number } | null = null

  function begin(place: EventPlace): void {
    stay = { place, since: now(), before: hidden?.zone === place.zone ? hidden.seconds : 0 }
    hidden = null
  }
  /** Seconds of the whole stay. */
  function end(): number {
    if (!stay) return 0
    const { place, since, before } = stay
    const seconds = Math.max(0, Math.round((now() - since) / 100) / 10)
    stay = null
    record({ type: "zone.left", seconds }, undefined, place)
    return before + seconds
  }
  function look(): void {
    const place = page.document.visibilityState === "hidden" ? null : placeIn(visit.getState())
    if (stay && place?.zone === stay.place.zone) {
      stay = { ...stay, place }
      return
    }
    const left = stay?.place.zone
    const seconds = end()
    if (!place) return
    begin(place)
    if (left !== undefined) journey.note({ kind: "zone.left", zone: left, seconds })
  }
  function hide(): void {
    if (!stay) return
    const { zone } = stay.place
    hidden = { zone, seconds: end() }
  }
  function visibility(): void {
    if (page.document.visibilityState === "hidden") hide()
    else look()
  }

  look()
  const stop = visit.subscribe(look)
  page.document.addEventListener("visibilitychange", visibility)
  // before the outbox hears it, so that this is among what it sends with its last breath
  page.addEventListener("pagehide", hide, { capture: true })
  page.addEventListener("pageshow", visibility)
  return () => {
    stop()
    page.document.removeEventListener("visibilitychange", visibility)
    page.removeEventListener("pagehide", hide, { capture: true })
    page.removeEventListener("pageshow", visibility)
  }
}
