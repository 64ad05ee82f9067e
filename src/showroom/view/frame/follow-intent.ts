import type { Vector2 } from "three"
import { placeBeside, sendTo, standPointFor } from "../../sim/index.ts"
import type { FrameStep, LiveScene } from "../live-scene.ts"
import { askToSit, isSeat } from "../people/sit.ts"
import { pick } from "../pick/pick.ts"
import type { Stand } from "../products/stand.ts"

/** False when nobody can get there. */
function walkTo(live: LiveScene, to: { x: number; z: number; heading?: number | undefined }): boolean {
  if (!sendTo(live.world, live.body, to)) return false
  live.act.bound = null
  const end = live.body.route?.path.points.at(-1)
  if (end) live.ring.show(end.x, end.z)
  return true
}

/** Takes a product in hand: at once when it is in reach, else after walking there. False when it can't be had. */
function approach(live: LiveScene, stand: Stand): boolean {
  const { shop, intent, reach } = live
  const { id } = stand.slot
  if (reach === id) {
    shop.visit.getState().inspect(stand.product.id, id)
    return true
  }
  const point = standPointFor(live.slots, id)
  if (point) {
    intent.take = id
    shop.visit.getState().goTo({ kind: "slot", id })
    return true
  }
  // One that can't be taken from where it stands: the same product may stand lower down.
  const lower = [...live.stands.values()].find(
    (each) =>
      each.product.id === stand.product.id && each !== stand && standPointFor(live.slots, each.slot.id),
  )
  if (lower) return approach(live, lower)
  if (!isSeat(stand)) return false
  askToSit(live, id)
  return true
}

function destinationPoint(live: LiveScene) {
  const { destination } = live.shop.visit.getState()
  switch (destination?.kind) {
    case undefined:
      return null
    case "slot":
      return standPointFor(live.slots, destination.id)
    case "zone":
      return live.scene.zones.find(({ id }) => id === destination.id)?.arrival ?? null
    case "touchpoint":
      return live.scene.touchpoints.find(({ id }) => id === destination.id)?.at ?? null
  }
}

/** Does what a tap means; false when it means nothing. */
function obeyTap(live: LiveScene, at: Vector2): boolean {
  const visit = live.shop.visit.getState()
  if (visit.activity.kind !== "walking") return false
  if (live.boards?.tap(at)) return true
  const met = pick({ at, lens: live.lens, occluders: live.occluders, stands: live.stands.values() })
  switch (met.kind) {
    case "nothing":
      return false
    case "product":
      return approach(live, met.stand)
    case "floor":
      live.intent.take = null
      visit.goTo(null)
      live.intent.destination = null
      return walkTo(live, met)
  }
}

function tap(live: LiveScene, at: Vector2): void {
  const reacted = obeyTap(live, at)
  const { width, height } = live.page
  const x = ((at.x + 1) / 2) * width
  live.shop.journey.note({ kind: "tapped", x, y: ((1 - at.y) / 2) * height, reacted })
}

/** Turns what was asked for, in the scene or around it, into a way to go. */
export const followIntent: FrameStep = (live) => {
  const { shop, intent, body, ring } = live
  const at = intent.tap
  intent.tap = null
  if (at) tap(live, at)
  const { destination, activity } = shop.visit.getState()
  if (destination !== intent.destination) {
    intent.destination = destination
    const point = destinationPoint(live)
    // A product is taken from where it can be reached, whoever stands there.
    if (point) walkTo(live, destination?.kind === "slot" ? point : placeBeside(point, live.isTaken))
    else if (destination) shop.visit.getState().goTo(null)
  }
  if (activity.kind !== "walking") {
    body.route = null
    ring.hide()
  }
}
