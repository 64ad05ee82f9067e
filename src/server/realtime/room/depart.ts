import type { Member } from "./member.ts"
import { noteChange, noteOut } from "./news.ts"
import type { Room } from "./room.ts"

/** Milliseconds that somebody without a connection is still seen, and that their place is kept. */
export const SHOWN_MS = 8_000
export const HELD_MS = 120_000

/** The connection is gone; the person may come back to where they are. */
export function lose(room: Room, member: Member, now: number): void {
  member.lostAt = now
  member.movement = { ...member.movement, gait: "still", teleport: false }
  member.version++
  noteChange(room, member, { away: true })
}

/** Gone for good, by their own will or after too long: the place is free. */
export function remove(room: Room, member: Member): void {
  if (member.shown) noteOut(room, member)
  room.members.delete(member.id)
  room.byKey.delete(member.key)
  room.slots[member.slot] = null
  for (const other of room.members.values()) other.unseen.delete(member.id)
}

/** Hides, and later gives up, who doesn't come back. */
export function sweep(room: Room, now: number): void {
  for (const member of room.members.values()) {
    if (member.lostAt === null) continue
    const gone = now - member.lostAt
    if (gone >= HELD_MS) remove(room, member)
    else if (gone >= SHOWN_MS && member.shown) {
      noteOut(room, member)
      member.shown = false
      member.voice = null
    }
  }
}
