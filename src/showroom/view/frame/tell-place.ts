import { zoneAt } from "../../sim/index.ts"
import type { FrameStep } from "../live-scene.ts"

/** Seconds between two tellings: the place is replaced at most four times a second. */
const PAUSE = 0.25
/** Metres and degrees under which one still stands in the same place. */
const STILL = { metres: 0.05, degrees: 3 }

const round = (value: number, digits: number) => Number(value.toFixed(digits))

/** Tells the visit where the visitor is, and records the zones they come into. */
export const tellPlace: FrameStep = (live, dt) => {
  const { shop, body, scene } = live
  const { activity, place, moveTo } = shop.visit.getState()
  live.sincePlace += dt
  if (activity.kind === "entrance" || (place && live.sincePlace < PAUSE)) return
  const zone = zoneAt(scene.zones, body.x, body.z)?.id ?? live.zone ?? scene.zones[0]?.id ?? ""
  const moved = place ? Math.hypot(place.x - body.x, place.z - body.z) : Number.POSITIVE_INFINITY
  const turned = place ? Math.abs(place.heading - body.heading) : 0
  if (moved < STILL.metres && turned < STILL.degrees && zone === place?.zone) return
  live.sincePlace = 0
  moveTo({ zone, x: round(body.x, 2), z: round(body.z, 2), heading: round(body.heading, 0) % 360 })
  if (zone === live.zone) return
  live.zone = zone
  shop.record({ type: "zone.entered" })
}
