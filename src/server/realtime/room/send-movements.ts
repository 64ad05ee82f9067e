import {
  copyEntry,
  MOST_ENTRY,
  MOVEMENTS_HEAD,
  markEntryTeleport,
  writeEntry,
  writeHead,
} from "../../../protocol/realtime/movements-packet.ts"
import type { Link } from "../link.ts"
import { type Cells, createCells, type Ring, ringOf, ticksOf, writeCells } from "./interest.ts"
import type { Member } from "./member.ts"
import type { Room } from "./room.ts"

/** Bytes that one member gets of movements in one tick, at most: what is left over waits for the next. */
export const TICK_BUDGET = 460
/** Which ring is told of up to which share of that: the nearest first, but never the nearest alone. */
const SHARES: readonly { readonly ring: Ring; readonly share: number }[] = [
  { ring: 0, share: 0.65 },
  { ring: 1, share: 0.9 },
  { ring: 2, share: 1 },
  { ring: 0, share: 1 },
  { ring: 1, share: 1 },
]

/** What movements go out by: see `Link`. */
export type MovementLink = Pick<Link, "isReady" | "send">

/** How to reach a member; `null`: not at all just now. */
export type LinkOf = (member: Member) => MovementLink | null

/** Members who are due to be told to a viewer, by slot. */
interface Due {
  readonly slots: Uint16Array
  count: number
  /** How many of them are in the packet. */
  told: number
}

/** What a tick is written with; made once a room, so that a tick allocates only what it sends. */
export interface MovementScratch {
  readonly entriesView: DataView
  /** By slot: where an entry begins and ends. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** By slot: the versions of a member. */
  readonly version: Uint32Array
  readonly jumpVersion: Uint32Array
  /** Slots of those who are shown, of which there are so many. */
  readonly shown: Uint16Array
  shownCount: number
  readonly packet: Uint8Array<ArrayBuffer>
  readonly packetView: DataView
  readonly cells: Cells
  readonly due: Readonly<Record<Ring, Due>>
}

export function createMovementScratch(capacity: number): MovementScratch {
  const packet = new Uint8Array(MOVEMENTS_HEAD + TICK_BUDGET + MOST_ENTRY)
  const due = (): Due => ({ slots: new Uint16Array(capacity), count: 0, told: 0 })
  return {
    entriesView: new DataView(new ArrayBuffer(capacity * MOST_ENTRY)),
    from: new Uint32Array(capacity),
    to: new Uint32Array(capacity),
    version: new Uint32Array(capacity),
    jumpVersion: new Uint32Array(capacity),
    shown: new Uint16Array(capacity),
    shownCount: 0,
    packet,
    packetView: new DataView(packet.buffer),
    cells: createCells(capacity),
    due: { 0: due(), 1: due(), 2: due() },
  }
}

/** Packs everybody once, beginning with another at each tick, so that nobody is always last. */
function writeEntries({ slots, tick }: Room, scratch: MovementScratch, now: number): void {
  const first = (tick * 7) % slots.length
  let at = 0
  scratch.shownCount = 0
  for (let step = 0; step < slots.length; step++) {
    const slot = (first + step) % slots.length
    const member = slots[slot]
    if (!member?.shown) continue
    scratch.shown[scratch.shownCount++] = slot
    scratch.version[slot] = member.version
    scratch.jumpVersion[slot] = member.jumpVersion
    scratch.from[slot] = at
    at = writeEntry(scratch.entriesView, at, member.id, now - member.movedAt, member.movement)
    scratch.to[slot] = at
  }
}

/** Copies an entry behind the packet so far, up to `most` bytes; 0 when there is no room for it. */
function append(
  { entriesView, from, to, packetView }: MovementScratch,
  slot: number,
  at: number,
  most: number,
): number {
  const begin = from[slot] ?? 0
  const end = to[slot] ?? 0
  if (at + end - begin > most) return 0
  copyEntry(entriesView, begin, packetView, at)
  return at + end - begin
}

/** Sorts who has news for a viewer into rings. */
function findDue({ slots, tick }: Room, viewer: Member, scratch: MovementScratch): void {
  const { cells, due, shown, shownCount, version } = scratch
  const { toldVersion, toldTick, unseen, slot: own } = viewer
  for (const ring of [due[0], due[1], due[2]]) {
    ring.count = 0
    ring.told = 0
  }
  for (let step = 0; step < shownCount; step++) {
    const slot = shown[step] ?? 0
    if (toldVersion[slot] === version[slot] || slot === own) continue
    const ring = ringOf(cells, own, slot)
    if (tick - (toldTick[slot] ?? 0) < ticksOf(ring)) continue
    if (unseen.size > 0 && unseen.has(slots[slot]?.id ?? -1)) continue
    const among = due[ring]
    among.slots[among.count++] = slot
  }
}

/** Fills a viewer's packet ring by ring, then with what is left of the nearer rings; gives its end. */
function fill({ tick }: Room, scratch: MovementScratch, { toldVersion, toldTick }: Member): number {
  const { version, jumpVersion, packet } = scratch
  let at = MOVEMENTS_HEAD
  for (const { ring, share } of SHARES) {
    const due = scratch.due[ring]
    const most = MOVEMENTS_HEAD + TICK_BUDGET * share
    for (; due.told < due.count; due.told++) {
      const slot = due.slots[due.told] ?? 0
      const next = append(scratch, slot, at, most)
      if (next === 0) break
      if ((toldVersion[slot] ?? 0) < (jumpVersion[slot] ?? 0)) markEntryTeleport(packet, at)
      at = next
      toldVersion[slot] = version[slot] ?? 0
      toldTick[slot] = tick
    }
  }
  return at
}

/** Tells each member who has moved, the nearest most often; called once a tick. Who is slow gets the newest later. */
export function sendMovements(room: Room, scratch: MovementScratch, linkOf: LinkOf, now: number): void {
  writeEntries(room, scratch, now)
  writeCells(room, scratch.cells)
  writeHead(scratch.packetView, Math.floor(now) % 2 ** 32)
  for (const viewer of room.members.values()) {
    const link = viewer.lostAt === null ? linkOf(viewer) : null
    if (!link?.isReady()) continue
    findDue(room, viewer, scratch)
    const end = fill(room, scratch, viewer)
    if (end > MOVEMENTS_HEAD) link.send(scratch.packet.subarray(0, end))
  }
}
