import { placeBeside, sendTo, standPointFor } from "../../sim/index.ts"
import type { FrameStep, LiveScene } from "../live-scene.ts"
import { askToSit, isSeat } from "../people/sit.ts"
import { pick } from "../pick/pick.ts"
import type { Stand } from "../products/stand.ts"

function walkTo(live: LiveScene, to: { x: number; z: number; heading?: number | undefined }): void {
  if (!sendTo(live.world, live.body, to)) return
  live.act.bound = null
  const end = live.body.route?.path.points.at(-1)
  if (end) live.ring.show(end.x, end.z)
}

/** Takes a product in hand: at once when it is in reach, else after walking there. */
function approach(live: LiveScene, stand: Stand): void {
  const { shop, intent, reach } = live
  const { id } = stand.slot
  if (reach === id) {
    shop.visit.getState().inspect(stand.product.id, id)
    return
  }
  const point = standPointFor(live.slots, id)
  if (point) {
    intent.take = id
    shop.visit.getState().goTo({ kind: "slot", id })
    return
  }
  // One that can't be taken from where it stands: the same product may stand lower down.
  const lower = [...live.stands.values()].find(
    (each) =>
      each.product.id === stand.product.id && each !== stand && standPointFor(live.slots, each.slot.id),
  )
  if (lower) approach(live, lower)
  else if (isSeat(stand)) askToSit(live, id)
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

/** Turns what was asked for, in the scene or around it, into a way to go. */
export const followIntent: FrameStep = (live) => {
  const { shop, intent, body, ring } = live
  const visit = shop.visit.getState()
  const tap = intent.tap
  intent.tap = null
  if (visit.activity.kind === "walking" && tap) {
    const met = pick({ at: tap, lens: live.lens, occluders: live.occluders, stands: live.stands.values() })
    if (met.kind === "product") approach(live, met.stand)
    if (met.kind === "floor") {
      intent.take = null
      visit.goTo(null)
      intent.destination = null
      walkTo(live, met)
    }
  }
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
