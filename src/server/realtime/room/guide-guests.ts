import type { RequestOf } from "../../../protocol/realtime/messages.ts"
import { take } from "../allowance.ts"
import { deny, type Effect, tell } from "./effect.ts"
import { isInScene } from "./floor-rules.ts"
import { finishVisit, tellPresented, tellVisit, type Visit } from "./guided-visit.ts"
import type { Member } from "./member.ts"
import { audienceOf, type Room } from "./room.ts"

type GuidesRequest = RequestOf<"lead" | "call" | "spotlight" | "present" | "pointer" | "end-visit">

/** The visit, when it is this member's; what was asked has no effect otherwise. */
function ownVisit({ visit }: Room, { id }: Member): Visit | null {
  return visit?.guide === id ? visit : null
}

function lead(room: Room, visit: Visit, on: boolean, now: number): Effect[] {
  if (visit.leading === on) return []
  visit.leading = on
  if (!on) for (const member of room.members.values()) member.follow = "no"
  return tellVisit(room, now)
}

function call(room: Room, { id, foot, movement }: Member): Effect[] {
  const guide = room.members.get(id)
  if (!guide) return []
  const place = { x: foot.x, z: foot.z, heading: movement.heading }
  return tell(audienceOf(room, guide), { type: "called", id, place })
}

/** Points somewhere: told with the next tick, and only the newest. */
function point(
  room: Room,
  member: Member,
  visit: Visit,
  request: RequestOf<"pointer">,
  now: number,
): Effect[] {
  const { at, product } = request
  if (at !== null && !isInScene(room.floor, at)) return deny(member.id, "pointer", "impossible")
  // More often than anybody is told is nothing that the guide has to know of.
  if (at !== null && take(member.allowances.point, now) > 0) return []
  visit.pointer = { at, product: at === null ? null : product }
  visit.isPointerTold = false
  return []
}

/** What only the guide of a visit can do. */
export function guideGuests(room: Room, member: Member, request: GuidesRequest, now: number): Effect[] {
  const visit = ownVisit(room, member)
  if (visit === null) return deny(member.id, request.type, "not-guide")
  if (request.type === "pointer") return point(room, member, visit, request, now)
  if (request.type === "end-visit") {
    visit.seenAt = now
    return finishVisit(room, "guide")
  }
  const wait = take(member.allowances.guide, now)
  if (wait > 0) return deny(member.id, request.type, "too-many", wait)
  switch (request.type) {
    case "lead":
      return lead(room, visit, request.on, now)
    case "call":
      return call(room, member)
    case "spotlight": {
      visit.spotlight = request.product
      return tellVisit(room, now)
    }
    case "present": {
      visit.presented = request.shown
      visit.spotlight = request.product
      return [...tellVisit(room, now), ...tellPresented(room)]
    }
    default:
      return request satisfies never
  }
}

/** A guest goes along with the guide who leads, steps out for a while, or doesn't go along. */
export function follow(room: Room, member: Member, { as }: RequestOf<"follow">, now: number): Effect[] {
  const { visit } = room
  const isPossible = visit !== null && visit.guide !== member.id && (as === "no" || visit.leading)
  if (!isPossible) return deny(member.id, "follow", "impossible")
  const wait = take(member.allowances.guide, now)
  if (wait > 0) return deny(member.id, "follow", "too-many", wait)
  member.follow = as
  return []
}
