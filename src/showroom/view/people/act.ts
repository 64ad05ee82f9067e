import type { Seat, Sitting } from "../../sim/index.ts"
import type { LiveScene } from "../live-scene.ts"
import type { Shown } from "./overlay.ts"
import { askToSit, stepSeated, tellSeats } from "./sit.ts"

/** What the visitor does beside walking. */
export interface Act {
  /** Seconds that a gesture still takes; 0: none is made. */
  left: number
  gesture: Shown
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
  return { left: 0, gesture: "wave", bound: null, sitting: null, seated: 0, busy: false, heard: 0 }
}

const SECONDS = { wave: 2, point: 2.4 } as const

let frame = 0

function hear(live: LiveScene): void {
  const { act, shop } = live
  const { asked } = shop.stage.getState()
  const count = asked?.count ?? 0
  if (!asked || count === act.heard) return
  act.heard = count
  if (asked.gesture === "sit") askToSit(live, asked.slotId)
  else {
    act.gesture = asked.gesture
    act.left = SECONDS[asked.gesture]
  }
}

/**
 * Waves, points and sits as the visitor was asked to; whoever walks off gets up. Comes after the customer was put where
 * their body is. True when it says what they play.
 */
export function performAct(live: LiveScene, dt: number): boolean {
  const { act, customer, shop } = live
  const walking = shop.visit.getState().activity.kind === "walking"
  if (walking) hear(live)
  act.left = walking ? Math.max(0, act.left - dt) : 0
  act.busy = act.left > 0
  customer.show(act.left > 0 ? act.gesture : null)
  frame++
  customer.place.y = 0
  const seated = stepSeated(live, dt)
  tellSeats(live, frame)
  return seated
}
