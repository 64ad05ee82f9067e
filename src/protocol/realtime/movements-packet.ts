import { AGE_STEP, MAX_AGE, type Movement, type OthersMovement } from "./movement.ts"
import { LEAST_MOVEMENT, MOST_MOVEMENT, markTeleport, readMovement, writeMovement } from "./movement-bytes.ts"

const KIND = 0x21
/** Kind and time. */
export const MOVEMENTS_HEAD = 5
/** Bytes of one person: number, age, movement. */
export const LEAST_ENTRY = 3 + LEAST_MOVEMENT
export const MOST_ENTRY = 3 + MOST_MOVEMENT

export interface Movements {
  /** Milliseconds of the room's clock, whose zero is arbitrary; whole, modulo 2^32. */
  readonly time: number
  readonly movements: readonly OthersMovement[]
}

/** Writes the head of a packet; entries follow from MOVEMENTS_HEAD on. */
export function writeHead(view: DataView, time: number): void {
  view.setUint8(0, KIND)
  view.setUint32(1, time)
}

/** Writes one person at `at`; returns where the next goes. */
export function writeEntry(view: DataView, at: number, id: number, age: number, movement: Movement): number {
  view.setUint16(at, id)
  view.setUint8(at + 2, Math.round(Math.min(MAX_AGE, Math.max(0, age)) / AGE_STEP))
  return writeMovement(view, at + 3, movement)
}

/** Copies an entry in three words rather than byte by byte, and with a shorter one what lies behind it. */
export function copyEntry(from: DataView, begin: number, to: DataView, at: number): void {
  to.setUint32(at, from.getUint32(begin))
  to.setUint32(at + 4, from.getUint32(begin + 4))
  to.setUint16(at + 8, from.getUint16(begin + 8))
}

/** Makes an entry that was written at `at` one that came about at once. */
export function markEntryTeleport(bytes: Uint8Array, at: number): void {
  markTeleport(bytes, at + 3)
}

/** Many people's movements in one packet: kind, time (4), then for each number (2), age (1), movement (6 or 7). */
export function encodeMovements({ time, movements }: Movements): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(MOVEMENTS_HEAD + movements.length * MOST_ENTRY))
  writeHead(view, time)
  let at = MOVEMENTS_HEAD
  for (const entry of movements) at = writeEntry(view, at, entry.id, entry.age, entry)
  return new Uint8Array(view.buffer, 0, at)
}

/** `null` for anything that isn't exactly one such packet. */
export function decodeMovements(bytes: Uint8Array): Movements | null {
  if (bytes.byteLength < MOVEMENTS_HEAD) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint8(0) !== KIND) return null
  const movements: OthersMovement[] = []
  for (let at = MOVEMENTS_HEAD; at < bytes.byteLength; ) {
    const read = readMovement(view, at + 3)
    if (read === null) return null
    movements.push({ id: view.getUint16(at), age: view.getUint8(at + 2) * AGE_STEP, ...read.movement })
    at = read.next
  }
  return { time: view.getUint32(1), movements }
}
