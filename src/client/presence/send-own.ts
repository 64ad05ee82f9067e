import type { Movement } from "../../protocol/realtime/movement.ts"
import { isSameMovement, quantise } from "../../protocol/realtime/movement-bytes.ts"
import { encodeOwnMovement } from "../../protocol/realtime/own-movement-packet.ts"
import type { OwnMotion } from "./own-motion.ts"
import type { Wire } from "./wire.ts"

/** Milliseconds between two tellings of where one is, at least. */
export const SEND_MS = 100

/** Tells where one is. Mutated by `sendOwn`. */
export interface OwnSender {
  /** What was told last; `null`: nothing on this connection. */
  told: Movement | null
  seq: number
}

export function createOwnSender(): OwnSender {
  return { told: null, seq: 0 }
}

/**
 * Tells where one is now, when that changed and what was told before has gone out; `clock` in milliseconds, from any
 * zero. True when it was told.
 */
export function sendOwn(sender: OwnSender, own: OwnMotion, wire: Wire, clock: number): boolean {
  if (!own.there || !wire.isReady()) return false
  const movement = quantise(own)
  if (sender.told !== null && isSameMovement(movement, sender.told)) return false
  sender.seq = (sender.seq + 1) & 0xffff
  wire.send(encodeOwnMovement({ ...movement, seq: sender.seq, time: Math.floor(clock) % 2 ** 32 }))
  sender.told = movement.teleport ? { ...movement, teleport: false } : movement
  own.teleport = false
  return true
}
