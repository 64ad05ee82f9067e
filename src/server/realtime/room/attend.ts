import type { RequestOf } from "../../../protocol/realtime/messages.ts"
import { take } from "../allowance.ts"
import { deny, type Effect, tell } from "./effect.ts"
import type { Member } from "./member.ts"
import { noteChange } from "./news.ts"
import { audienceOf, type Room } from "./room.ts"
import { isNear } from "./talk.ts"

/** What one is busy with: the last is what counts, so one that comes too soon is refused and sent again. */
export function attend(
  room: Room,
  member: Member,
  { attention }: RequestOf<"attend">,
  now: number,
): Effect[] {
  const wait = take(member.allowances.attend, now)
  if (wait > 0) return deny(member.id, "attend", "too-many", wait)
  member.attention = attention
  noteChange(room, member, { attention })
  return []
}

export function pointAt(room: Room, member: Member, request: RequestOf<"point-at">, now: number): Effect[] {
  const wait = take(member.allowances.gesture, now)
  if (wait > 0) return deny(member.id, "point-at", "too-many", wait)
  return tell(audienceOf(room, member), { type: "pointed-at", id: member.id, product: request.product })
}

/** "Look at this": to one's company; among strangers, to those who are near. */
export function show(room: Room, member: Member, { product }: RequestOf<"show">, now: number): Effect[] {
  const wait = take(member.allowances.show, now)
  if (wait > 0) return deny(member.id, "show", "too-many", wait)
  const among = (other: Member) => room.facts.kind !== "open" || isNear(member, other)
  const to = audienceOf(room, member, (other) => !other.muted.has(member.key) && among(other))
  return tell(to, { type: "shown", id: member.id, product })
}
