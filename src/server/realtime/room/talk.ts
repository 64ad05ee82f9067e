import { NEAR } from "../../../protocol/realtime/gestures.ts"
import type { RequestOf } from "../../../protocol/realtime/messages.ts"
import { take } from "../allowance.ts"
import { deny, type Effect, tell } from "./effect.ts"
import type { Member } from "./member.ts"
import { noteChange } from "./news.ts"
import { audienceOf, type Room } from "./room.ts"

/** Lines that are kept of a room. */
const KEPT_LINES = 80

export function isNear(one: Member, two: Member): boolean {
  return Math.hypot(one.movement.x - two.movement.x, one.movement.z - two.movement.z) <= NEAR
}

export function chat(room: Room, member: Member, { to, text }: RequestOf<"chat">, now: number): Effect[] {
  if (text === "") return deny(member.id, "chat", "empty")
  const wait = take(member.allowances.talk, now)
  if (wait > 0) return deny(member.id, "chat", "too-many", wait)
  const within = (other: Member) => to === "room" || isNear(member, other)
  const audience = audienceOf(room, member, (other) => !other.muted.has(member.key) && within(other))
  const said = {
    type: "said",
    line: ++room.line,
    id: member.id,
    key: member.key,
    name: member.name,
    to,
    text,
    at: Math.floor(now),
  } as const
  room.lines.push({ said, heard: to === "room" ? null : new Set([...audience, member.id]) })
  if (room.lines.length > KEPT_LINES) room.lines.shift()
  return tell([...audience, member.id], said)
}

export function gesture(room: Room, member: Member, request: RequestOf<"gesture">, now: number): Effect[] {
  const wait = take(member.allowances.gesture, now)
  if (wait > 0) return deny(member.id, "gesture", "too-many", wait)
  return tell(audienceOf(room, member), { type: "gestured", id: member.id, gesture: request.gesture })
}

export function react(room: Room, member: Member, { reaction }: RequestOf<"react">, now: number): Effect[] {
  const wait = take(member.allowances.gesture, now)
  if (wait > 0) return deny(member.id, "react", "too-many", wait)
  const to = audienceOf(room, member, (other) => !other.muted.has(member.key))
  // One's own comes back, as lines do: it shows over one's own head too.
  return tell([...to, member.id], { type: "reacted", id: member.id, reaction })
}

export function raiseHand(room: Room, member: Member, { up }: RequestOf<"hand">, now: number): Effect[] {
  if (member.hand === up) return []
  const wait = take(member.allowances.gesture, now)
  if (wait > 0) return deny(member.id, "hand", "too-many", wait)
  member.hand = up
  noteChange(room, member, { hand: up })
  return []
}
