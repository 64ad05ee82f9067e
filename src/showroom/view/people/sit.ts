import {
  createSitting,
  placeBefore,
  placeSitting,
  SEAT_REACH,
  type Seat,
  type SittingPlace,
  seatNear,
  sendTo,
  sittingHeading,
  stepSitting,
} from "../../sim/index.ts"
import type { LiveScene } from "../live-scene.ts"
import type { Stand } from "../products/stand.ts"
import { turnOf } from "../turn.ts"
import { lookOf } from "./look-of.ts"
import { isSeatKind, seatsOn } from "./seats.ts"

/** Metres a second from which one walks, and gets up. */
const WALKS = 0.12
/** Share of a stick's way from which one means to walk. */
const PUSHED = 0.15
/** Metres to the place before a seat that one needn't walk. */
const THERE = 0.06
/** Seats are looked for every so many frames. */
const EVERY = 10

const known = new WeakMap<Stand, readonly Seat[]>()

function seatsOf(stand: Stand): readonly Seat[] {
  const seats = known.get(stand) ?? seatsOn(stand)
  known.set(stand, seats)
  return seats
}

/** All seats that are measured by now: one more each time it is asked, for each takes as long as a frame. */
export function allSeats({ stands }: Pick<LiveScene, "stands">): readonly Seat[] {
  const kinds = [...stands.values()].filter(isSeatKind)
  const next = kinds.find((stand) => !known.has(stand))
  if (next) seatsOf(next)
  return kinds.flatMap((stand) => known.get(stand) ?? [])
}

/** The seat that is meant where none is named: of what is in reach, else the nearest. */
function seatOffered(live: LiveScene): Seat | null {
  const { reach, stands, body } = live
  const stand = reach === null ? undefined : stands.get(reach)
  const faced = stand ? seatNear(seatsOf(stand), body, Number.POSITIVE_INFINITY) : null
  return faced ?? seatNear(allSeats(live), body)
}

/** Tells what can be sat on, and whether somebody does. */
export function tellSeats(live: LiveScene, frame: number): void {
  const { sitting } = live.act
  const { seat, setSeat, setSittable } = live.shop.stage.getState()
  if (sitting && !sitting.rising) setSeat("taken", sitting.seat.slotId)
  const gotUp = seat === "taken" && (!sitting || sitting.rising)
  if (frame % EVERY !== 0 && !gotUp) return
  setSittable([...new Set(allSeats(live).map(({ slotId }) => slotId))])
  if (sitting && !sitting.rising) return
  const offered = seatOffered(live)
  if (offered) setSeat("near", offered.slotId)
  else setSeat("none")
}

/** Sits down from where the body stands: it has come to the seat that it was sent to. */
export function sitDown({ act, body, camera, shop }: LiveScene, seat: Seat): void {
  act.bound = null
  if (Math.hypot(seat.x - body.x, seat.z - body.z) > SEAT_REACH) return
  act.sitting = createSitting(seat, body, lookOf(shop.visit.getState().avatar).height)
  body.heading = sittingHeading(act.sitting)
  // One sees oneself sit: the camera stays where it looked at the seat from.
  camera.settling = false
}

function goAndSit(live: LiveScene, seat: Seat): void {
  const { act, body, intent, ring, shop, world } = live
  intent.take = null
  intent.destination = null
  if (shop.visit.getState().destination) shop.visit.getState().goTo(null)
  if (act.sitting) act.sitting.rising = true
  const place = placeBefore(world, seat, body)
  const away = place ? Math.hypot(place.x - body.x, place.z - body.z) : 0
  if (!place || away < THERE || !sendTo(world, body, place)) {
    body.route = null
    sitDown(live, seat)
    return
  }
  act.bound = seat
  ring.show(place.x, place.z)
}

/** Takes a seat, or gets up from the one that is meant. `slotId`: of the seat that is meant; `null`: any. */
export function askToSit(live: LiveScene, slotId: string | null): void {
  const { sitting } = live.act
  if (sitting && !sitting.rising && (slotId === null || slotId === sitting.seat.slotId)) {
    sitting.rising = true
    return
  }
  const stand = slotId === null ? undefined : live.stands.get(slotId)
  const seat = stand ? seatNear(seatsOf(stand), live.body, Number.POSITIVE_INFINITY) : seatOffered(live)
  if (seat) goAndSit(live, seat)
}

/** Whether a product can be sat on where it stands. */
export const isSeat = (stand: Stand): boolean => isSeatKind(stand) && seatsOf(stand).length > 0

const place: SittingPlace = { x: 0, y: 0, z: 0, heading: 0, doing: "stepping", seated: 0 }

const PLAYED = { stepping: "turn", sitting: "sit", rising: "idle" } as const satisfies Record<
  SittingPlace["doing"],
  string
>

/** Moves the visitor to their seat and back. True when it says what they play. */
export function stepSeated(live: LiveScene, dt: number): boolean {
  const { act, body, customer, shop, stick, reducedMotion } = live
  const { kind } = shop.visit.getState().activity
  if (kind !== "walking") act.bound = null
  // Before the mirror they are put elsewhere.
  if (kind === "trying") act.sitting = null
  const { sitting } = act
  act.seated = 0
  if (!sitting) return false
  // Pushed towards the seat one gets nowhere, and up all the same.
  if (body.speed > WALKS || Math.hypot(stick.forward, stick.right) > PUSHED) sitting.rising = true
  if (stepSitting(sitting, dt, reducedMotion())) {
    act.sitting = null
    return false
  }
  const { x, y, z, heading, doing, seated } = placeSitting(sitting, body, place)
  act.seated = seated
  if (seated < 1) act.busy = true
  Object.assign(customer.place, { x, y, z, turn: turnOf(heading) })
  if (doing === "rising" && body.speed > WALKS) return false
  customer.play(PLAYED[doing], 1)
  return true
}
