import type { Person as Facts, Gesture } from "../../../client/presence/index.ts"
import {
  createSitting,
  placeSitting,
  type Seat,
  type Sitting,
  type SittingPlace,
  seatNear,
  stepSitting,
} from "../../sim/index.ts"
import type { Track } from "../../sim/others/index.ts"
import { lookOf } from "../people/look-of.ts"
import type { Person } from "../people/person.ts"
import { turnOf } from "../turn.ts"

/** Somebody else who is in the store. */
export interface OtherPerson {
  readonly person: Person
  /** Metres over the floor to the crown of their head, standing. */
  readonly tall: number
  /** How much of them shows, 0..1. */
  readonly opacity: number
  appear(facts: Pick<Facts, "avatar" | "away">): void
  /** Does something once. */
  gesture(gesture: Gesture): void
  /** They are going; gone when `opacity` is 0. */
  fade(): void
  step(track: Track, dt: number): void
}

export interface OtherOptions {
  readonly person: Person
  readonly facts: Facts
  readonly seats: () => Iterable<Seat>
  readonly reducedMotion: () => boolean
}

/** Metres of somebody of average height. */
const TALL = 1.7
/** Seconds in which somebody comes to sight and goes. */
const FADE_SECONDS = 0.4
/** How much shows of somebody whose connection is lost. */
const AWAY = 0.4
/** Metres from a seat within which it is the one that somebody is said to sit on. */
const ON_SEAT = 0.8
const SECONDS = { wave: 2, point: 2.4, nod: 1.2 } as const
/** Radians and times that a head goes down in a nod. */
const NOD = { depth: 0.32, times: 2 }
/** Radians that a head is bent over what is in the hands. */
const BENT = 0.3

const place: SittingPlace = { x: 0, y: 0, z: 0, heading: 0, doing: "stepping", seated: 0 }

export function createOther({ person, facts, seats, reducedMotion }: OtherOptions): OtherPerson {
  let { height } = lookOf(facts.avatar)
  let shows = facts.away ? AWAY : 1
  let opacity = 0
  let sitting: Sitting | null = null
  let doing: "wave" | "point" | "nod" | null = null
  let left = 0
  let jumps = -1
  person.setOpacity(0)

  function sit(track: Track, dt: number): boolean {
    const from = { x: person.place.x, z: person.place.z, heading: track.heading }
    if (track.pose === "seated" && !sitting) {
      const seat = seatNear(seats(), track, ON_SEAT)
      if (seat) sitting = createSitting(seat, from, height)
    }
    // Who comes in and finds somebody seated sees them sit.
    const jumped = track.jumps !== jumps
    jumps = track.jumps
    if (!sitting) return false
    sitting.rising = track.pose !== "seated"
    if (stepSitting(sitting, dt, reducedMotion() || jumped)) {
      sitting = null
      return false
    }
    const at = placeSitting(sitting, track, place)
    Object.assign(person.place, { x: at.x, y: at.y, z: at.z, turn: turnOf(at.heading) })
    if (at.doing === "rising" && track.speed > 0) return false
    person.play(at.doing === "sitting" ? "sit" : at.doing === "rising" ? "idle" : "turn", 1)
    return true
  }

  function hold({ gaze, pose }: Track): void {
    const nodding = doing === "nod" ? 1 - left / SECONDS.nod : 0
    const nod = NOD.depth * Math.sin(nodding * NOD.times * Math.PI) ** 2
    const bent = pose === "holding" ? BENT : 0
    person.look((-gaze * Math.PI) / 180, bent + nod)
  }

  return {
    person,
    get tall() {
      return TALL * height
    },
    get opacity() {
      return opacity
    },
    appear: ({ avatar, away }) => {
      const look = lookOf(avatar)
      height = look.height
      shows = away ? AWAY : 1
      person.wear(look)
    },
    gesture: (gesture) => {
      if (gesture !== "wave" && gesture !== "point" && gesture !== "nod") return
      doing = gesture
      left = SECONDS[gesture]
    },
    fade: () => {
      shows = 0
    },
    step: (track, dt) => {
      const most = reducedMotion() ? 1 : dt / FADE_SECONDS
      opacity += Math.max(-most, Math.min(most, shows - opacity))
      person.setOpacity(opacity)
      left = Math.max(0, left - dt)
      if (left === 0) doing = null
      person.show(doing === "wave" || doing === "point" ? doing : null)
      if (!sit(track, dt)) {
        Object.assign(person.place, { x: track.x, y: 0, z: track.z, turn: turnOf(track.heading) })
        person.go(track.speed)
      }
      hold(track)
    },
  }
}
