import { FARTHEST, GAITS, GAZE_STEP, HEADING_STEP, type Movement, POSES } from "./movement.ts"

/** Bits of the byte that says what a body does: gait 0-1, pose 2-4, then these. */
const TELEPORT = 1 << 5
const BITS_AT = 5
const GAZE = 1 << 6
/** Bytes of a movement without a gaze, and the most. */
export const LEAST_MOVEMENT = 6
export const MOST_MOVEMENT = 7

/** Whether a number can be told: neither too far away nor no number at all. */
function within(value: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(-most, value)) : 0
}

const headingByte = (degrees: number) => Math.round(within(degrees, 1e9) / HEADING_STEP) & 255
const gazeByte = (degrees: number) => Math.round(within(degrees, 127 * GAZE_STEP) / GAZE_STEP)

/** Writes a movement at `at`; returns where the next thing goes. */
export function writeMovement(view: DataView, at: number, movement: Movement): number {
  const gaze = movement.gaze === null ? 0 : gazeByte(movement.gaze)
  view.setInt16(at, Math.round(within(movement.x, FARTHEST) * 100))
  view.setInt16(at + 2, Math.round(within(movement.z, FARTHEST) * 100))
  view.setUint8(at + 4, headingByte(movement.heading))
  view.setUint8(
    at + BITS_AT,
    GAITS.indexOf(movement.gait) |
      (POSES.indexOf(movement.pose) << 2) |
      (movement.teleport ? TELEPORT : 0) |
      (gaze !== 0 ? GAZE : 0),
  )
  if (gaze === 0) return at + LEAST_MOVEMENT
  view.setInt8(at + 6, gaze)
  return at + MOST_MOVEMENT
}

/** Makes a written movement one that came about at once. */
export function markTeleport(bytes: Uint8Array, at: number): void {
  bytes[at + BITS_AT] = (bytes[at + BITS_AT] ?? 0) | TELEPORT
}

/** Reads the movement at `at`; `null` when there is none. */
export function readMovement(view: DataView, at: number): { movement: Movement; next: number } | null {
  if (at + LEAST_MOVEMENT > view.byteLength) return null
  const bits = view.getUint8(at + BITS_AT)
  const gait = GAITS[bits & 3]
  const pose = POSES[(bits >> 2) & 7]
  const hasGaze = (bits & GAZE) !== 0
  const next = at + (hasGaze ? MOST_MOVEMENT : LEAST_MOVEMENT)
  const [x, z] = [view.getInt16(at), view.getInt16(at + 2)]
  if (gait === undefined || pose === undefined || bits & 128 || next > view.byteLength) return null
  if (x === -32768 || z === -32768) return null
  const gaze = hasGaze ? view.getInt8(at + 6) : null
  if (gaze === 0 || gaze === -128) return null
  return {
    movement: {
      x: x / 100,
      z: z / 100,
      heading: view.getUint8(at + 4) * HEADING_STEP,
      gait,
      pose,
      gaze: gaze === null ? null : gaze * GAZE_STEP,
      teleport: (bits & TELEPORT) !== 0,
    },
    next,
  }
}

const scratch = new DataView(new ArrayBuffer(MOST_MOVEMENT))

/** A movement as it arrives at the other end: to the centimetre, 1.4 degrees of heading and 1.5 of gaze. */
export function quantise(movement: Movement): Movement {
  writeMovement(scratch, 0, movement)
  return readMovement(scratch, 0)?.movement ?? movement
}

/** Whether two movements are the same bytes: nothing to tell. */
export function isSameMovement(a: Movement, b: Movement): boolean {
  return (
    a.x === b.x &&
    a.z === b.z &&
    a.heading === b.heading &&
    a.gait === b.gait &&
    a.pose === b.pose &&
    a.gaze === b.gaze &&
    a.teleport === b.teleport
  )
}
