import type { Mirror, Point } from "../../../domain/scene.ts"

/** Metres before the glass at which one looks at one's face. */
export const BEFORE_GLASS = 1.2
/** Metres that the lens is before the glass: what frames it is behind. */
const LENS_BEFORE = 0.06

type Glass = Pick<Mirror, "x" | "y" | "z" | "heading">

const RADIANS = Math.PI / 180

function before({ x, z, heading }: Glass, metres: number): Point {
  return { x: x + Math.sin(heading * RADIANS) * metres, z: z - Math.cos(heading * RADIANS) * metres }
}

/** Where one stands to see one's face, and which way one looks: into the glass. */
export function standBefore(glass: Glass): Point & { readonly heading: number } {
  return { ...before(glass, BEFORE_GLASS), heading: (glass.heading + 180) % 360 }
}

/**
 * Where the lens is that sees what the mirror shows: at the glass, as high as the eyes, for one looks straight at
 * oneself. What it sees is then turned left for right.
 */
export function lensBefore(glass: Glass, eyes: number): Point & { readonly y: number } {
  return { ...before(glass, LENS_BEFORE), y: eyes }
}

/** A hand mirror, for a place that has none: held up before somebody, so that they needn't go anywhere. */
export function handMirror({ x, z, heading }: Point & { readonly heading: number }): Glass {
  const ahead = { x, y: 0, z, heading }
  return { ...before(ahead, BEFORE_GLASS), y: 1.5, heading: (heading + 180) % 360 }
}

/** How the head is turned before a mirror, radians: to the left, and down. */
export interface HeadTurn {
  yaw: number
  pitch: number
}

const MOST = { yaw: 0.95, pitch: 0.4 }

const clamp = (value: number, most: number) => Math.max(-most, Math.min(most, value))

/** Turns the head as one dragged: the face follows the finger, in the glass. Degrees to the right, and down. */
export function turnHead(head: HeadTurn, right: number, down: number): void {
  // Facing a mirror, to the right of the picture is to one's own right.
  head.yaw = clamp(head.yaw - right * RADIANS, MOST.yaw)
  head.pitch = clamp(head.pitch + down * RADIANS, MOST.pitch)
}
