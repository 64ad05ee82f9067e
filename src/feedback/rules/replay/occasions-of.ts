import type { Event } from "../../../domain/event.ts"
import type { Occasion } from "../../../domain/journal.ts"
import { AGAIN_AFTER_SECONDS, HOME_AFTER_SECONDS } from "../../../domain/leaving.ts"
import type { OccasionKind, OccasionProperties } from "../../../domain/occasion.ts"
import type { RecordedVisit, TouchpointsAt } from "./recorded-visit.ts"

/** What is known of a visitor's earlier visits when a visit begins. */
export interface Earlier {
  readonly visits: number
  readonly daysSince: number
  readonly bought: boolean
}

export interface OccasionsOptions {
  readonly visit: RecordedVisit
  readonly touchpointsAt: TouchpointsAt
  /** Ids of the zones before the door. */
  readonly outside: ReadonlySet<string>
  /** `null`: there was no visit on an earlier day. */
  readonly earlier: Earlier | null
}

interface Told {
  readonly on: OccasionKind
  readonly seconds?: number
  readonly properties?: OccasionProperties
  readonly anywhere?: boolean
}

/** What an event is an occasion of by itself; `null`: of nothing. */
function toldBy(event: Event): Told | null {
  switch (event.type) {
    case "product.inspected":
      return { on: event.type, seconds: event.seconds ?? 0 }
    case "product.configured":
    case "product.tried":
    case "cart.added":
      return { on: event.type }
    case "product.compared":
      return { on: event.type, properties: { products: event.productIds.length } }
    case "zone.left":
      return {
        on: event.type,
        seconds: event.seconds ?? 0,
        ...(event.place ? { properties: { zone: event.place.zone } } : {}),
      }
    case "finder.completed":
      return { on: event.found ? "search.found" : "search.failed" }
    case "struggle.detected":
      return { on: "struggled", properties: { kind: event.kind, times: event.times ?? 1 } }
    case "checkout.returned":
      return { on: event.type, anywhere: true }
    case "help.closed":
      return { on: event.type, properties: { how: event.outcome ?? "handled" }, anywhere: true }
    case "guided.ended":
      return { on: event.type, anywhere: true }
    default:
      return null
  }
}

/** Milliseconds since the epoch at which one who had looked at something went out by the door. */
function* leavings({ visit: { events }, outside }: OccasionsOptions): Generator<number> {
  const startedAt = events[0]?.at ?? 0
  let isInside = false
  let hasLooked = false
  let leftAt = Number.NEGATIVE_INFINITY
  for (const { event, at } of events) {
    if (event.type === "product.inspected") hasLooked = true
    if (event.type !== "zone.entered" || !event.place) continue
    const goesOut = isInside && outside.has(event.place.zone)
    isInside = !outside.has(event.place.zone)
    if (!goesOut || !hasLooked || at - startedAt < HOME_AFTER_SECONDS * 1000) continue
    if (at - leftAt < AGAIN_AFTER_SECONDS * 1000) continue
    leftAt = at
    yield at
  }
}

/** What of a recorded visit can make prompts due, in the order in which it happened. */
export function occasionsOf(options: OccasionsOptions): readonly Occasion[] {
  const { visit, touchpointsAt, earlier } = options
  const make = (
    { on, seconds = 0, properties, anywhere = false }: Told,
    at: number,
    event?: Event,
  ): Occasion => {
    const productId = event && "productId" in event ? (event.productId ?? null) : null
    const zone = event?.place?.zone ?? null
    const named = event && "touchpointId" in event ? (event.touchpointId ?? []) : []
    const near = touchpointsAt({ productId, zone, anywhere })
    const touchpoints = [...new Set([named, near].flat())]
    return {
      on,
      at,
      productId,
      slotId: null,
      touchpoints,
      seconds,
      ...(properties ? { properties } : {}),
    }
  }
  const told = visit.events.flatMap(({ event, at }) => {
    const what = toldBy(event)
    return what ? [make(what, at, event)] : []
  })
  const [first] = visit.events
  const ending = [...leavings(options)].map((at) => {
    const seconds = (at - (first?.at ?? at)) / 1000
    return make({ on: "visit.ending", seconds, properties: { by: "door" }, anywhere: true }, at)
  })
  const returned =
    first && earlier
      ? [make({ on: "visit.returned", properties: { ...earlier }, anywhere: true }, first.at)]
      : []
  return [...returned, ...told, ...ending].sort((a, b) => a.at - b.at)
}
