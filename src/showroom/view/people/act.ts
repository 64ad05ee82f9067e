import type { BodyGesture } from "../../../client/stage-store.ts"
import { type Seat, seatedHeading, seatNear } from "../../sim/index.ts"
import type { LiveScene } from "../live-scene.ts"
import { turnOf } from "../turn.ts"
import { wrapTurn } from "./gaze.ts"
import { seatOf } from "./seats.ts"

/** What the visitor does beside walking. */
export interface Act {
  /** Seconds that a gesture still takes; 0: none is made. */
  left: number
  gesture: Exclude<BodyGesture, "sit">
  /** What they sit on, or are getting up from. */
  seat: Seat | null
  /** 0 on their feet .. 1 seated. */
  seated: number
  rising: boolean
  /** How many times something was asked of them when last looked at. */
  heard: number
}

export function createAct(): Act {
  return { left: 0, gesture: "wave", seat: null, seated: 0, rising: false, heard: 0 }
}

const SECONDS = { wave: 2, point: 2.4 } as const
const SIT_SECONDS = 0.7
/** Metres a second from which one walks, and gets up. */
const WALKS = 0.12
/** How high one sits in the clip, metres. */
const CLIP_SEAT = 0.45
/** Metres from the middle of a seat with a back that one sits forward. */
const FORWARD = 0.06
/** Seats are looked for every so many frames. */
const EVERY = 10

let frame = 0

function hear(live: LiveScene): void {
  const { act, shop, body } = live
  const { asked } = shop.stage.getState()
  const count = asked?.count ?? 0
  if (!asked || count === act.heard) return
  act.heard = count
  if (asked.gesture !== "sit") {
    act.gesture = asked.gesture
    act.left = SECONDS[asked.gesture]
  } else if (act.seat) act.rising = !act.rising
  else {
    act.seat = seatNear(seatsOf(live), body)
    act.rising = false
    body.route = null
  }
}

function* seatsOf({ stands }: LiveScene): Generator<Seat> {
  for (const stand of stands.values()) {
    const seat = seatOf(stand)
    if (seat) yield seat
  }
}

function tellSeat(live: LiveScene): void {
  const { act, shop, body } = live
  frame++
  if (act.seat) shop.stage.getState().setSeat(act.rising ? "near" : "taken")
  else if (frame % EVERY === 0) shop.stage.getState().setSeat(seatNear(seatsOf(live), body) ? "near" : "none")
}

/** Moves the visitor from their feet to the seat, or back, and says whether they are on it at all. */
function sit({ act, customer, body, reducedMotion }: LiveScene, dt: number): boolean {
  const { seat } = act
  if (!seat) return false
  const change = reducedMotion() ? 1 : dt / SIT_SECONDS
  act.seated = Math.min(1, Math.max(0, act.seated + (act.rising ? -change : change)))
  if (act.rising && act.seated === 0) {
    act.seat = null
    return false
  }
  const eased = act.seated * act.seated * (3 - 2 * act.seated)
  const heading = seatedHeading(seat, body)
  const forward = seat.heading === null ? 0 : FORWARD
  const x = seat.x + Math.sin((heading * Math.PI) / 180) * forward
  const z = seat.z - Math.cos((heading * Math.PI) / 180) * forward
  const { place } = customer
  place.x += (x - place.x) * eased
  place.z += (z - place.z) * eased
  place.y = (seat.height - CLIP_SEAT) * eased
  place.turn += wrapTurn(turnOf(heading) - place.turn) * eased
  if (act.rising && act.seated < 0.6) customer.play("idle", 1)
  else customer.play("sit", 1)
  return true
}

/**
 * Waves, points and sits as the visitor was asked to; whoever walks off gets up and is done. Comes after the customer
 * was put where their body is. True when it says what they play.
 */
export function performAct(live: LiveScene, dt: number): boolean {
  const { act, body, customer, shop } = live
  const walking = shop.visit.getState().activity.kind === "walking"
  if (walking) hear(live)
  if (body.speed > WALKS || !walking) {
    act.left = 0
    act.rising = true
  }
  tellSeat(live)
  customer.place.y = 0
  if (sit(live, dt)) return true
  act.left = Math.max(0, act.left - dt)
  if (act.left === 0) return false
  customer.play(act.gesture, 1)
  return true
}
