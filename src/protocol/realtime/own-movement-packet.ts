import type { OwnMovement } from "./movement.ts"
import { MOST_MOVEMENT, readMovement, writeMovement } from "./movement-bytes.ts"

/** First byte of the packet: what it is, in this version. */
const KIND = 0x11
const HEAD = 7
export const MAX_OWN_MOVEMENT_BYTES = HEAD + MOST_MOVEMENT

/** One's own movement for the server: kind, sequence (2), time (4), movement (6 or 7); big-endian. */
export function encodeOwnMovement(movement: OwnMovement): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(MAX_OWN_MOVEMENT_BYTES))
  view.setUint8(0, KIND)
  view.setUint16(1, movement.seq)
  view.setUint32(3, movement.time)
  const end = writeMovement(view, HEAD, movement)
  return new Uint8Array(view.buffer, 0, end)
}

/** `null` for anything that isn't exactly one such packet. */
export function decodeOwnMovement(bytes: Uint8Array): OwnMovement | null {
  if (bytes.byteLength < HEAD || bytes.byteLength > MAX_OWN_MOVEMENT_BYTES) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint8(0) !== KIND) return null
  const read = readMovement(view, HEAD)
  if (read === null || read.next !== bytes.byteLength) return null
  const { x, z, heading, gait, pose, gaze, teleport } = read.movement
  return { seq: view.getUint16(1), time: view.getUint32(3), x, z, heading, gait, pose, gaze, teleport }
}
