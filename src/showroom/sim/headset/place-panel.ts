import { RADIANS } from "../../../domain/heading.ts"
import type { Spot } from "./rig.ts"

/** Where a panel hangs, and how far from the eye that it was hung for. */
export interface Hung {
  readonly at: Spot
  readonly distance: number
}

export interface PlacePanelOptions {
  readonly eye: Spot
  /** The heading that the visitor looks along, degrees. */
  readonly heading: number
  /** The thing that it belongs to, with its size around; `null`: none. */
  readonly thing: { readonly centre: Spot; readonly radius: number } | null
  /** Half of the panel's width, at one metre, metres. */
  readonly half: number
  /** Which side of the thing: 1 right, -1 left. */
  readonly side: 1 | -1
}

/** Metres from the eye: nearer tires the eyes, further and it is no longer beside what is in reach. */
const NEAREST = 0.95
const FURTHEST = 2.2
/** Without a thing: metres before the visitor, degrees beside where they look, and lower than their eyes. */
const ALONE = { distance: 1.35, degrees: 26, lower: 0.16 }
/** Metres between a thing and its panel, and the least height over the floor. */
const GAP = 0.06
const LOWEST = 0.85
/** Degrees that a thing may take up before its panel hangs over its edge rather than far aside. */
const WIDEST = 24

/** Hangs a panel beside its thing, at a distance to read it from: it stays there, however the head moves. */
export function placePanel({ eye, heading, thing, half, side }: PlacePanelOptions): Hung {
  if (!thing) {
    const angle = (heading + side * ALONE.degrees) * RADIANS
    const { distance } = ALONE
    const y = Math.max(LOWEST, eye.y - ALONE.lower)
    return {
      at: { x: eye.x + Math.sin(angle) * distance, y, z: eye.z - Math.cos(angle) * distance },
      distance,
    }
  }
  const [dx, dz] = [thing.centre.x - eye.x, thing.centre.z - eye.z]
  const far = Math.max(0.05, Math.hypot(dx, dz))
  const distance = Math.min(FURTHEST, Math.max(NEAREST, far))
  const edge = Math.min(WIDEST, Math.atan((thing.radius + GAP) / far) / RADIANS)
  const angle = Math.atan2(dx, -dz) + side * (edge * RADIANS + Math.atan(half))
  const lowered = eye.y + ((thing.centre.y - eye.y) * distance) / far
  const y = Math.min(eye.y + 0.1, Math.max(LOWEST, lowered))
  return { at: { x: eye.x + Math.sin(angle) * distance, y, z: eye.z - Math.cos(angle) * distance }, distance }
}
