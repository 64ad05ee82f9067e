import type { RequestOf } from "../../../protocol/realtime/messages.ts"
import { take } from "../allowance.ts"
import { deny, type Effect, tell } from "./effect.ts"
import type { Member } from "./member.ts"
import { audienceOf, type Room } from "./room.ts"

/** Shows a wish list to one's company; strangers in an open room are not that. */
export function offerList(
  room: Room,
  member: Member,
  { code }: RequestOf<"offer-list">,
  now: number,
): Effect[] {
  const wait = take(member.allowances.show, now)
  if (wait > 0) return deny(member.id, "offer-list", "too-many", wait)
  if (room.facts.kind === "open") return deny(member.id, "offer-list", "person-unknown")
  const to = audienceOf(room, member, (other) => !other.muted.has(member.key))
  return tell(to, { type: "list-offered", id: member.id, code })
}
