import { Vector3 } from "three"
import { landingAt, type MeetBetween, type Spot, throwArc } from "../../sim/headset/index.ts"
import type { HeadsetStep, HeadsetView } from "./headset-view.ts"

/** A surface that points up this much is floor, or the top of something. */
const UPWARD = 0.7
/** Metres that a wall is higher than any floor: what meets one lands nowhere. */
const OFF_FLOOR = 9
/** Metres to which a place is reckoned. */
const GRID = 0.05

const from = new Vector3()
const along = new Vector3()

/** The first solid thing between two places; of a wall it is told that it is no floor. */
function meetIn({ live: { occluders } }: HeadsetView): MeetBetween {
  return (a, b) => {
    from.set(a.x, a.y, a.z)
    along.set(b.x, b.y, b.z).sub(from)
    const far = along.length()
    const hit = far > 0 ? occluders.cast(from, along.divideScalar(far), far) : null
    if (!hit) return null
    const { x, y, z } = hit.point
    return { x, y: hit.normal.y > UPWARD ? y : Math.max(y, OFF_FLOOR), z }
  }
}

function choose(view: HeadsetView, floor: Spot | null): void {
  const { world, body, isTaken } = view.live
  const key = floor ? `${Math.round(floor.x / GRID)} ${Math.round(floor.z / GRID)}` : ""
  if (view.choice?.key === key) return
  view.choice = { key, landing: floor && landingAt(world, body, floor, isTaken) }
}

/** Shows where whoever aims would come to stand: a hand throws a line, and a ring lies where it comes down. */
export const choosePlace: HeadsetStep = (view) => {
  const { live, hands, wands } = view
  let aiming = false
  for (const hand of hands.values()) {
    const wand = wands.get(hand)
    if (hand.aiming === "no" || !hand.tracked) {
      wand?.throw(null)
      continue
    }
    aiming = true
    const { origin, direction } = hand.ray
    const arc = throwArc({ x: origin.x, y: origin.y, z: origin.z }, direction, meetIn(view))
    choose(view, arc.floor)
    const landing = view.choice?.landing ?? null
    // What meets a wall is shown where it meets it.
    const points = arc.points.filter(({ y }) => y < OFF_FLOOR)
    wand?.throw({ points, floor: landing ? arc.floor : null })
    if (landing) live.ring.show(landing.x, landing.z)
    else live.ring.hide()
  }
  if (!aiming) {
    view.choice = null
    live.ring.hide()
  }
  const busy = aiming || view.blink > 0
  const { headset } = live.shop
  if (headset.getState().aiming !== busy) headset.setState({ aiming: busy })
}
