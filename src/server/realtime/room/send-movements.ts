import {
  MOST_ENTRY,
  MOVEMENTS_HEAD,
  markEntryTeleport,
  writeEntry,
  writeHead,
} from "../../../protocol/realtime/movements-packet.ts"
import { type Cells, createCells, type Ring, ringOf, ticksOf, writeCells } from "./interest.ts"
import type { Member } from "./member.ts"
import type { Room } from "./room.ts"

/** Bytes that one member gets of movements in one tick, at most: what is left over waits for the next. */
export const TICK_BUDGET = 460
/** Which ring is told of up to which share of that: the nearest first, but never the nearest alone. */
const SHARES: readonly (readonly [ring: Ring, share: number])[] = [
  [0, 0.65],
  [1, 0.9],
  [2, 1],
  [0, 1],
  [1, 1],
]

export interface SendMovements {
  /** Whether what was sent before has gone out: who is slow gets the newest later, never a queue. */
  readonly isReady: (id: number) => boolean
  /** The bytes are written over as soon as it returns. */
  readonly send: (id: number, bytes: Uint8Array<ArrayBuffer>) => void
}

/** What a tick is written with; made once a room, so that a tick allocates only what it sends. */
export interface MovementScratch {
  readonly entries: Uint8Array<ArrayBuffer>
  readonly entriesView: DataView
  /** By slot: where an entry begins and ends. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly packet: Uint8Array<ArrayBuffer>
  readonly packetView: DataView
  readonly cells: Cells
  readonly due: [number[], number[], number[]]
}

export function createMovementScratch(capacity: number): MovementScratch {
  const entries = new Uint8Array(capacity * MOST_ENTRY)
  const packet = new Uint8Array(MOVEMENTS_HEAD + TICK_BUDGET + MOST_ENTRY)
  return {
    entries,
    entriesView: new DataView(entries.buffer),
    from: new Uint32Array(capacity),
    to: new Uint32Array(capacity),
    packet,
    packetView: new DataView(packet.buffer),
    cells: createCells(capacity),
    due: [[], [], []],
  }
}

/** Packs everybody once: what differs between receivers is only whom they are told of. */
function writeEntries({ slots }: Room, scratch: MovementScratch, now: number): void {
  let at = 0
  for (const [slot, member] of slots.entries()) {
    scratch.from[slot] = at
    if (member?.shown)
      at = writeEntry(scratch.entriesView, at, member.id, now - member.movedAt, member.movement)
    scratch.to[slot] = at
  }
}

/** Copies an entry behind the packet so far, up to `most` bytes; 0 when there is no room for it. */
function append(
  { entries, from, to, packet }: MovementScratch,
  slot: number,
  at: number,
  most: number,
): number {
  const begin = from[slot] ?? 0
  const end = to[slot] ?? 0
  if (at + end - begin > most) return 0
  let next = at
  for (let byte = begin; byte < end; byte++) packet[next++] = entries[byte] ?? 0
  return next
}

/** Sorts who has news for a viewer into rings, beginning with another member at each tick: nobody is always last. */
function findDue({ slots, tick }: Room, viewer: Member, { cells, due }: MovementScratch): void {
  for (const ring of due) ring.length = 0
  const { toldVersion, toldTick, unseen } = viewer
  const count = slots.length
  let slot = (tick * 7) % count
  for (let left = count; left > 0; left--) {
    const other = slots[slot]
    const at = slot
    slot = slot + 1 === count ? 0 : slot + 1
    if (!other?.shown || toldVersion[at] === other.version || other === viewer) continue
    const ring = ringOf(cells, viewer.slot, at)
    if (tick - (toldTick[at] ?? 0) < ticksOf(ring)) continue
    if (unseen.size === 0 || !unseen.has(other.id)) due[ring].push(at)
  }
}

/** Fills a viewer's packet ring by ring, then with what is left of the nearer rings; gives its end. */
function fill({ slots, tick }: Room, scratch: MovementScratch, viewer: Member): number {
  let at = MOVEMENTS_HEAD
  for (const [ring, share] of SHARES) {
    for (const slot of scratch.due[ring]) {
      const other = slots[slot]
      const told = viewer.toldVersion[slot] ?? 0
      if (!other || told === other.version) continue
      const next = append(scratch, slot, at, MOVEMENTS_HEAD + TICK_BUDGET * share)
      if (next === 0) break
      if (told < other.jumpVersion) markEntryTeleport(scratch.packet, at)
      at = next
      viewer.toldVersion[slot] = other.version
      viewer.toldTick[slot] = tick
    }
  }
  return at
}

/** Tells each member who has moved, the nearest most often; called once a tick. */
export function sendMovements(
  room: Room,
  scratch: MovementScratch,
  { isReady, send }: SendMovements,
  now: number,
): void {
  writeEntries(room, scratch, now)
  writeCells(room, scratch.cells)
  writeHead(scratch.packetView, Math.floor(now) % 2 ** 32)
  for (const viewer of room.members.values()) {
    if (viewer.lostAt !== null || !isReady(viewer.id)) continue
    findDue(room, viewer, scratch)
    const end = fill(room, scratch, viewer)
    if (end > MOVEMENTS_HEAD) send(viewer.id, scratch.packet.subarray(0, end))
  }
}
