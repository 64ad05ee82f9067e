import { Vector3 } from "three"
import { headingAlong, type Seat, type Sitting, turnBetween, wrapHeading } from "../../sim/index.ts"
import type { LiveScene } from "../live-scene.ts"
import { pointedAt } from "../pick/pointed-at.ts"
import { aimAt } from "./aim-at.ts"
import { type Doing, POINT_AT_SECONDS, SECONDS } from "./gesture-seconds.ts"
import { lookOf } from "./look-of.ts"
import { askToSit, stepSeated, tellSeats } from "./sit.ts"

/** What the visitor does beside walking. */
export interface Act {
  /** Seconds that a gesture still takes; 0: none is made. */
  left: number
  gesture: Doing
  /** What is pointed at; `null`: nothing but ahead. */
  at: Vector3 | null
  /** The seat that they walk to. */
  bound: Seat | null
  /** What they sit on, or are getting up from. */
  sitting: Sitting | null
  /** 0 on their feet .. 1 seated. */
  seated: number
  /** Moves without walking: a gesture is made, or they sit down or get up. */
  busy: boolean
  /** How many times something was asked of them when last looked at. */
  heard: number
}

export function createAct(): Act {
  return { left: 0, gesture: "wave", at: null, bound: null, sitting: null, seated: 0, busy: false, heard: 0 }
}

/** Metres a second from which one walks, and dances no more. */
const WALKS = 0.12
/** Degrees aside from which one turns to what one points at, and a second while one does. */
const ASIDE = 40
const TURN_SPEED = 200

const aim = { yaw: 0, pitch: 0 }

let frame = 0

function hear(live: LiveScene): void {
  const { act, shop } = live
  const { asked } = shop.stage.getState()
  const count = asked?.count ?? 0
  if (!asked || count === act.heard) return
  act.heard = count
  if (asked.gesture === "sit") {
    askToSit(live, asked.slotId)
    return
  }
  act.gesture = asked.gesture
  act.left = SECONDS[asked.gesture]
  if (asked.gesture !== "point") return
  const stand = pointedAt(live)
  act.at = stand?.box.getCenter(new Vector3()) ?? null
  if (stand) act.left = POINT_AT_SECONDS
  shop.stage.getState().notePointed(stand && { productId: stand.product.id, slotId: stand.slot.id })
}

/** The arm goes to what is pointed at, and so does whoever stands and would have to point behind themselves. */
function aimArm({ act, body, customer, shop }: LiveScene, dt: number): void {
  const { at, sitting } = act
  const { height } = lookOf(shop.visit.getState().avatar)
  customer.aim(at ? aimAt(customer.place, height, at, aim) : null)
  if (!at || sitting || body.speed > WALKS) return
  const aside = turnBetween(body.heading, headingAlong(at.x - body.x, at.z - body.z))
  if (Math.abs(aside) < ASIDE) return
  body.heading = wrapHeading(body.heading + Math.sign(aside) * TURN_SPEED * dt)
}

/**
 * Waves, points, dances and sits as the visitor was asked to; whoever walks off gets up. Comes after the customer was put where
 * their body is. True when it says what they play.
 */
export function performAct(live: LiveScene, dt: number): boolean {
  const { act, customer, shop } = live
  const walking = shop.visit.getState().activity.kind === "walking"
  if (walking) hear(live)
  const walksOff = act.gesture === "dance" && live.body.speed > WALKS
  act.left = walking && !walksOff ? Math.max(0, act.left - dt) : 0
  act.busy = act.left > 0
  const doing = act.left > 0 ? act.gesture : null
  customer.show(doing === "nod" ? null : doing)
  if (doing === "point") aimArm(live, dt)
  frame++
  customer.place.y = 0
  const seated = stepSeated(live, dt)
  tellSeats(live, frame)
  if (seated || doing !== "dance") return seated
  customer.play("dance", 1)
  return true
}
