import type { OthersMovement } from "../../../../src/client/presence/index.ts"
import type { Movement } from "../../../../src/protocol/realtime/movement.ts"
import { isSameMovement, quantise } from "../../../../src/protocol/realtime/movement-bytes.ts"
import type { Movements } from "../../../../src/protocol/realtime/movements-packet.ts"

/** Where somebody truly is at a time; milliseconds, and what a page would tell. */
export type Walk = (time: number) => Movement

export interface NetworkOptions {
  readonly random: () => number
  /** Milliseconds one way: 100 ± 50 by default. */
  readonly delay?: { readonly mean: number; readonly jitter: number }
  /** 0..1: how many packets are lost. `again`: the network sends them once more, and what follows waits for them. */
  readonly loss?: number
  readonly again?: boolean
  /** Ticks between two tellings: 1 near, 3, or 8 far. */
  readonly every?: number
}

export interface Arrival {
  readonly at: number
  readonly packet: Movements
}

const TICK = 100
/** The room's clock has its own zero. */
export const ROOM_ZERO = 2 ** 32 - 5_000

/** What arrives, and when, of somebody who walks from 0 to `end`, by the rules of page and server. */
export function overShakyNetwork(walk: Walk, end: number, options: NetworkOptions): Arrival[] {
  const { random, delay = { mean: 100, jitter: 50 }, loss = 0.05, again = true, every = 1 } = options
  const way = () => delay.mean + (random() * 2 - 1) * delay.jitter
  const told: { made: number; arrives: number; movement: Movement }[] = []
  let last: Movement | null = null
  let upFree = 0
  const phase = random() * TICK
  for (let at = phase; at < end; at += TICK) {
    const movement = quantise(walk(at))
    if (last !== null && isSameMovement(last, movement)) continue
    last = movement
    // The way up is a stream: nothing overtakes.
    upFree = Math.max(upFree, at + way() / 2)
    told.push({ made: at, arrives: upFree, movement })
  }
  const arrivals: Arrival[] = []
  let downFree = 0
  let next = 0
  let newest: (typeof told)[number] | null = null
  let sent: (typeof told)[number] | null = null
  for (let tick = 0; tick * TICK < end + 3_000; tick++) {
    const now = tick * TICK
    for (let entry = told[next]; entry && entry.arrives <= now; entry = told[++next]) {
      // What is left out because something newer came must not hide that somebody was put elsewhere.
      const unseen: boolean = newest !== sent && newest?.movement.teleport === true
      newest = unseen ? { ...entry, movement: { ...entry.movement, teleport: true } } : entry
    }
    if (newest === null || newest === sent || tick % every !== 0) continue
    sent = newest
    const age = Math.min(1_020, Math.round((now - newest.made) / 4) * 4)
    const movement: OthersMovement = { ...newest.movement, id: 1, age }
    const packet = { time: (ROOM_ZERO + now) % 2 ** 32, movements: [movement] }
    const lost = random() < loss
    if (lost && !again) continue
    downFree = Math.max(downFree, now + way() / 2 + (lost ? 200 + delay.mean : 0))
    arrivals.push({ at: downFree, packet })
  }
  return arrivals
}
