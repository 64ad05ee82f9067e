import { findStand, type StockedScene, standsOf } from "../../domain/find-stand.ts"
import { nearestFree } from "../../domain/floor-plan/nearest-free.ts"
import { headingAlong } from "../../domain/heading.ts"
import type { Point, Zone } from "../../domain/scene.ts"
import type { Touchpoint } from "../../domain/touchpoint.ts"
import { type SlotIndex, standPointFor } from "./slot-index.ts"
import { findStandPoint, type StandPoint } from "./stand-point.ts"

/** Metres from which one no longer stands before a thing. */
const FAR = 3

/** A place that is free, looking at what is asked for from the middle of its zone's side. */
function beforeTouchpoint(
  { world, slots }: SlotIndex,
  { id, at }: Touchpoint,
  zone: Zone | undefined,
): StandPoint | null {
  const arrival = zone?.arrival ?? null
  if (at === null) {
    const near = slots.find((slot) => slot.touchpointId === id && slot.stand !== null)
    return near?.stand ?? arrival
  }
  const { x, y, z } = at
  const heading = arrival ? headingAlong(arrival.x - x, arrival.z - z) : 0
  const looked = { id, heading, product: null, scale: 1, inspectable: true } as const
  const stand = findStandPoint(world, { ...looked, position: [x, y, z], light: [1, 1, 1] }, false)
  if (stand) return stand
  const free = { x, z }
  const isFree = nearestFree(world, x, z, free)
  if (arrival && (!isFree || Math.hypot(free.x - x, free.z - z) > FAR)) return arrival
  return { ...free, heading: headingAlong(x - free.x, z - free.z) }
}

/** What is asked for by its kind: no id of a scene has a colon. */
const OF_KIND = /^(touchpoint|zone|product):(.+)$/s

/**
 * Where one stands before `touchpoint:ID`, before `product:ID` or in `zone:ID`; `null` when the scene has no such thing. A zone
 * is often called as the touchpoint in it: an id alone is the touchpoint's, else the zone's, else the product's.
 */
export function placeBefore(
  stocked: StockedScene,
  slots: SlotIndex,
  asked: string,
  from: Point | null = null,
): StandPoint | null {
  const { zones, touchpoints } = stocked.scene
  const [, kind = null, id = asked] = OF_KIND.exec(asked) ?? []
  const maybe = (each: string) => kind === null || kind === each
  const touchpoint = maybe("touchpoint") && touchpoints.find((each) => each.id === id)
  const zoneOf = (name: string) => zones.find((zone) => zone.id === name)
  if (touchpoint) return beforeTouchpoint(slots, touchpoint, zoneOf(touchpoint.zone))
  const zone = maybe("zone") && zoneOf(id)
  if (zone) return zone.arrival
  const stand = maybe("product") && findStand(standsOf(stocked), id, from)
  if (!stand) return null
  return standPointFor(slots, stand.slot.id) ?? zoneOf(stand.fixture.zone)?.arrival ?? null
}
