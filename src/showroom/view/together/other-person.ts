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
import { aimAt } from "../people/aim-at.ts"
import { gazeAt } from "../people/gaze.ts"
import { type Doing, nodAt, POINT_AT_SECONDS, SECONDS } from "../people/gesture-seconds.ts"
import { lookOf } from "../people/look-of.ts"
import type { Person } from "../people/person.ts"
import { turnOf } from "../turn.ts"

interface Aim {
  readonly x: number
  readonly y: number
  readonly z: number
}

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
  /** Points at a place, metres, for as many seconds as one needs to find it, or others. */
  pointAt(at: Aim, seconds?: number): void
  /** They are going; gone when `opacity` is 0. */
  fade(): void
  step(track: Track, dt: number): void
}

export interface OtherOptions {
  readonly person: Person
  readonly facts: Pick<Facts, "avatar" | "away">
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
/** Radians that a head is bent over what is in the hands. */
const BENT = 0.3

/** Metres over the floor that eyes are of somebody of average height. */
const EYES = 1.45
/** Metres a second from which one walks, and dances no more. */
const WALKS = 0.12

const isDone = (gesture: Gesture): gesture is Doing & Gesture => Object.hasOwn(SECONDS, gesture)

const aim = { yaw: 0, pitch: 0 }
const place: SittingPlace = { x: 0, y: 0, z: 0, heading: 0, doing: "stepping", seated: 0 }

export function createOther({ person, facts, seats, reducedMotion }: OtherOptions): OtherPerson {
  let { height } = lookOf(facts.avatar)
  let shows = facts.away ? AWAY : 1
  let opacity = 0
  let sitting: Sitting | null = null
  let doing: Doing | null = null
  let left = 0
  let at: Aim | null = null
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

  function act({ speed }: Track, dt: number): void {
    left = Math.max(0, left - dt)
    if (left === 0 || (doing === "dance" && speed > WALKS)) doing = null
    person.show(doing === "nod" ? null : doing)
    // The arm comes down from where it pointed.
    if (doing === "point") person.aim(at ? aimAt(person.place, height, at, aim) : null)
  }

  function look({ gaze, pose }: Track): void {
    const nod = doing === "nod" ? nodAt(left) : 0
    const bent = pose === "holding" ? BENT : 0
    if (doing === "point" && at) {
      const { x, y, z, turn } = person.place
      gazeAt({ x, y: y + EYES * height, z }, turn, at, aim)
      person.look(aim.yaw, aim.pitch)
    } else person.look((-gaze * Math.PI) / 180, bent + nod)
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
      if (!isDone(gesture)) return
      doing = gesture
      left = SECONDS[gesture]
      at = null
    },
    pointAt: (target, seconds = POINT_AT_SECONDS) => {
      doing = "point"
      left = seconds
      at = target
    },
    fade: () => {
      shows = 0
    },
    step: (track, dt) => {
      const most = reducedMotion() ? 1 : dt / FADE_SECONDS
      opacity += Math.max(-most, Math.min(most, shows - opacity))
      person.setOpacity(opacity)
      act(track, dt)
      if (!sit(track, dt)) {
        Object.assign(person.place, { x: track.x, y: 0, z: track.z, turn: turnOf(track.heading) })
        if (doing === "dance") person.play("dance", 1)
        else person.go(track.speed)
      }
      look(track)
    },
  }
}
