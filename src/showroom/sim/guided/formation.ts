import { turnBetween, wrapHeading } from "../../../domain/heading.ts"
import type { Point } from "../../../domain/scene.ts"

/** How a group goes with its guide: which way it faces, and where they came from. Mutated by `stepFormation`. */
export interface Formation {
  /** Where the guide is, metres, and the heading that the group has: the guide's may turn to and fro. */
  x: number
  z: number
  heading: number
  /** Places that the guide walked through, the last first. */
  readonly trail: Point[]
  /** Seconds that the guide has stood turned away from the group's heading. */
  turned: number
}

/** Metres a second from which the guide walks on. */
const WALKS = 0.3
/** How eagerly the group comes round to the way the guide walks, 1/s. */
const EAGERNESS = 1.5
/** Degrees and seconds that a guide who stands is turned before the group comes round: guests would stand in their view. */
const TURNED = { degrees: 100, seconds: 1.4 }
/** Degrees within which the group has come round. */
const ROUND = 12
/** Metres between two places of the trail, and how many are kept; a guide who is that far at once was put there. */
const STEP = 0.35
const KEPT = 90
const LEAP = 3

export interface Lead extends Point {
  readonly heading: number
  /** Metres a second. */
  readonly speed: number
}

export function createFormation({ x, z, heading }: Omit<Lead, "speed">): Formation {
  return { x, z, heading: wrapHeading(heading), trail: [{ x, z }], turned: 0 }
}

function leaveTrail({ trail }: Formation, { x, z }: Point): void {
  const last = trail[0]
  const far = last ? Math.hypot(x - last.x, z - last.z) : Number.POSITIVE_INFINITY
  if (far < STEP) return
  if (far > LEAP) trail.length = 0
  trail.unshift({ x, z })
  if (trail.length > KEPT) trail.length = KEPT
}

/** One step of the group behind its guide; `dt` in seconds. */
export function stepFormation(formation: Formation, guide: Lead, dt: number): void {
  formation.x = guide.x
  formation.z = guide.z
  leaveTrail(formation, guide)
  const off = turnBetween(formation.heading, guide.heading)
  const stands = guide.speed < WALKS
  const isRound = Math.abs(off) < (formation.turned >= TURNED.seconds ? ROUND : TURNED.degrees)
  formation.turned = stands && !isRound ? formation.turned + dt : 0
  if (stands && formation.turned < TURNED.seconds) return
  formation.heading = wrapHeading(formation.heading + off * (1 - Math.exp(-EAGERNESS * dt)))
}
