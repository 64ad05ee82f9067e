import { nearestFree } from "../../../domain/floor-plan/nearest-free.ts"
import type { Point } from "../../../domain/scene.ts"
import type { Movement } from "../../../protocol/realtime/movement.ts"
import { quantise } from "../../../protocol/realtime/movement-bytes.ts"
import { canStand, FASTEST, REACH_AT_DOOR } from "./judge-step.ts"
import { createMember, type Member, type Newcomer } from "./member.ts"
import { noteChange, noteIn } from "./news.ts"
import type { Room } from "./room.ts"

/** A spot that the server itself vouches for, and when somebody was there. */
export interface KnownSpot extends Point {
  readonly heading: number
  /** Milliseconds of the room's clock. */
  readonly at: number
}

/** Metres that are forgiven on top of what can be walked. */
const LEEWAY = 1

/** Whether a place is taken in a room: also for those who may still come back. */
export function hasSeat({ slots, members }: Room): boolean {
  return members.size < slots.length
}

/** Where somebody stands who says that they stand at `claimed`, and was at `known` a while ago. */
function placeOf(room: Room, claimed: Newcomer["place"], known: KnownSpot | null, now: number): Movement {
  const still = { gait: "still", pose: "upright", gaze: null, teleport: false } as const
  const far = known ? Math.hypot(claimed.x - known.x, claimed.z - known.z) : 0
  const reach = known ? (Math.max(0, now - known.at) / 1000) * FASTEST + LEEWAY : 0
  const wanted = known && far > reach ? known : claimed
  const spot = { x: wanted.x, z: wanted.z }
  if (!canStand(room.floor, spot)) nearestFree(room.floor.world, wanted.x, wanted.z, spot)
  return quantise({ ...still, ...spot, heading: wanted.heading })
}

/** Both don't see each other when one of them blocks the other. */
export function noteBlocks(room: Room, member: Member): void {
  for (const other of room.members.values()) {
    if (other === member) continue
    const blocked = member.blocked.has(other.key) || other.blocked.has(member.key)
    for (const [one, two] of [
      [member, other],
      [other, member],
    ] as const) {
      if (blocked) one.unseen.add(two.id)
      else one.unseen.delete(two.id)
    }
  }
}

function nextId(room: Room): number {
  do room.nextId = (room.nextId + 1) & 0xffff
  while (room.members.has(room.nextId))
  return room.nextId
}

function seat(room: Room, newcomer: Newcomer, known: KnownSpot | null, now: number): Member | null {
  const slot = room.slots.indexOf(null)
  if (slot < 0) return null
  const capacity = room.slots.length
  const movement = placeOf(room, newcomer.place, known, now)
  const member = createMember({ id: nextId(room), slot, capacity, newcomer, movement, now })
  for (const other of room.members.values()) {
    other.toldVersion[slot] = 0
    other.toldTick[slot] = 0
  }
  room.slots[slot] = member
  room.members.set(member.id, member)
  room.byKey.set(member.key, member)
  noteBlocks(room, member)
  noteIn(room, member)
  return member
}

/** The same person, on the same spot, or where they can have walked since. */
function takeUp(room: Room, member: Member, newcomer: Newcomer, now: number): Member {
  const { name, avatar, language, attention, role } = newcomer
  const at = member.lostAt ?? member.reachAt
  const movement = placeOf(
    room,
    newcomer.place,
    { ...member.foot, heading: member.movement.heading, at },
    now,
  )
  const { x, z } = movement
  const isHere = Math.hypot(x - member.movement.x, z - member.movement.z) < LEEWAY
  if (!isHere || member.movement.pose !== "seated") {
    member.movement = movement
    member.foot = { x, z }
    member.version++
    if (!isHere) member.jumpVersion = member.version
  }
  Object.assign(member, { name, avatar, language, attention, role, lostAt: null, seq: null, clockLag: null })
  // A page that was in voice says so again; one that was loaded anew isn’t.
  member.voice = null
  Object.assign(member, { movedAt: now, reach: REACH_AT_DOOR, reachAt: now })
  for (const key of newcomer.muted) member.muted.add(key)
  for (const key of newcomer.blocked) member.blocked.add(key)
  noteBlocks(room, member)
  if (member.shown) noteChange(room, member, { away: false, name, avatar, attention, voice: null })
  else {
    member.shown = true
    noteIn(room, member)
  }
  return member
}

/**
 * Lets somebody in, or back in; `null` when there is no place. `known`: where the server had them when it had to end.
 */
export function admit(room: Room, newcomer: Newcomer, known: KnownSpot | null, now: number): Member | null {
  const member = room.byKey.get(newcomer.key)
  return member ? takeUp(room, member, newcomer, now) : seat(room, newcomer, known, now)
}
