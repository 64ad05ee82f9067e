import type { Event } from "../../../domain/event.ts"
import type { Occasion } from "../../../domain/journal.ts"
import type { OccasionKind, OccasionProperties } from "../../../domain/occasion.ts"
import type { Prompt } from "../../../domain/prompt.ts"
import type { RecordedVisit, TouchpointsAt } from "./recorded-visit.ts"

/** What is known of a visitor's earlier visits when a visit begins. */
export interface Earlier {
  readonly visits: number
  readonly daysSince: number
  readonly bought: boolean
}

export interface OccasionsOptions {
  readonly visit: RecordedVisit
  readonly prompts: readonly Prompt[]
  readonly touchpointsAt: TouchpointsAt
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

/** The end is near when the visit has lasted as long as a prompt about it wants, and something was looked at. */
function endings({ visit, prompts }: OccasionsOptions): readonly { at: number; seconds: number }[] {
  const [first] = visit.events
  const last = visit.events.at(-1)
  const lookedAt = Math.min(
    ...visit.events.map(({ event, at }) =>
      event.type === "product.inspected" ? at - (event.seconds ?? 0) * 1000 : Number.POSITIVE_INFINITY,
    ),
  )
  if (!first || !last || !Number.isFinite(lookedAt)) return []
  const lengths = new Set(
    prompts.flatMap(({ trigger }) => (trigger.on === "visit.ending" ? [trigger.minSeconds ?? 0] : [])),
  )
  return [...lengths].flatMap((length) => {
    const at = Math.max(first.at + length * 1000, lookedAt)
    return at <= last.at ? [{ at, seconds: (at - first.at) / 1000 }] : []
  })
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
  const ending = endings(options).map(({ at, seconds }) =>
    make({ on: "visit.ending", seconds, properties: { by: "time", leaving: false }, anywhere: true }, at),
  )
  const [first] = visit.events
  const returned =
    first && earlier
      ? [make({ on: "visit.returned", properties: { ...earlier }, anywhere: true }, first.at)]
      : []
  return [...returned, ...told, ...ending].sort((a, b) => a.at - b.at)
}
