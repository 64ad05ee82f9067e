import { cleanText, MAX_NAME } from "../../protocol/realtime/clean-text.ts"
import type { RequestOf } from "../../protocol/realtime/messages.ts"
import { carryOut } from "./carry-out.ts"
import type { FoundRoom } from "./find-room.ts"
import { keyOf } from "./identity/sign.ts"
import type { Link } from "./link.ts"
import type { Refusal } from "./refusal.ts"
import { admit } from "./room/admit.ts"
import { remove } from "./room/depart.ts"
import { greet } from "./room/greet.ts"
import { beginVisit } from "./room/guided-visit.ts"
import type { OpenRoom } from "./rooms.ts"
import { type Seat, sealSeat } from "./seat.ts"
import type { Together } from "./together.ts"
import type { KnownVisit } from "./visits/visit-log.ts"

/** Somebody of the staff who may guide. */
export interface Guide {
  readonly id: string
  readonly name: string
}

/** What was found out about who asks to be let in. */
export interface Pass {
  /** They come as a guide, and are one. */
  readonly guide: Guide | null
  /** The guided visit that they come to, when it has begun before. */
  readonly known: KnownVisit | null
}

export function isRefusal(found: Pass | Seat | Refusal): found is Refusal {
  return "reason" in found
}

/** A person is in one place: the connection and the place that they had elsewhere in this process are given up. */
export function giveUpElsewhere({ rooms, seats }: Together, key: string, staying: OpenRoom | null): void {
  const before = seats.get(key)
  if (before) {
    seats.delete(key)
    before.link.tell({ type: "refused", reason: "elsewhere", wait: null })
    before.link.close()
  }
  for (const open of rooms.all()) {
    const member = open.room.byKey.get(key)
    if (member && open !== staying) remove(open.room, member)
  }
}

/** Code of the guided visit that somebody comes to; `null`: they come to none, or to a new one. */
function codeOfVisit({ signer, tokens, now }: Together, { visitor, resume, want }: RequestOf<"join">) {
  const room = resume === null ? null : tokens.open(resume, keyOf(signer, visitor), now())?.room
  if (room) return room.kind === "guided" ? room.code : null
  return want.kind === "guided" || want.kind === "guide" ? want.code : null
}

/** What has to be known before anybody is let in. */
export async function askAtDoor(
  together: Together,
  request: RequestOf<"join">,
  { address, guide: askGuide }: { address: string; guide: () => Promise<Guide | null> },
): Promise<Pass | Refusal> {
  const { closing, comeBackIn, limitJoins, signer, visits } = together
  if (closing) return { reason: "closing", wait: comeBackIn }
  const wait = await limitJoins(address, keyOf(signer, request.visitor))
  if (wait > 0) return { reason: "too-many", wait }
  const guide = request.want.kind === "guide" ? await askGuide() : null
  if (request.want.kind === "guide" && guide === null) return { reason: "role", wait: null }
  const code = codeOfVisit(together, request)
  const known = code === null ? null : await visits.find(visits.idOf(code))
  if (known !== null && known.endedAt !== null) return { reason: "over", wait: null }
  if (known !== null && guide !== null && known.guideId !== guide.id) return { reason: "guided", wait: null }
  return { guide, known }
}

/** Lets somebody into the room that was found for them. */
export function comeIn(
  together: Together,
  link: Link,
  request: RequestOf<"join">,
  { guide, known: begun }: Pass,
  { open, spot, turn }: FoundRoom,
): Seat | Refusal {
  const { signer, seats, now: clock } = together
  const now = clock()
  const key = keyOf(signer, request.visitor)
  const { visit, isOver } = open.room
  if (isOver) return { reason: "over", wait: null }
  if (guide && visit && visit.guideId !== guide.id) return { reason: "guided", wait: null }

  giveUpElsewhere(together, key, open)
  const known = open.room.byKey.has(key)
  const role = guide ? "guide" : "visitor"
  const name = request.name || cleanText(guide?.name ?? "", MAX_NAME)
  const member = admit(open.room, { ...request, key, role, name }, spot, now)
  if (member === null) return { reason: "full", wait: null }
  const { code } = open.room.facts
  if (guide && code !== null) {
    const guiding = {
      guideId: guide.id,
      visitId: together.visits.idOf(code),
      startedAt: begun?.startedAt ?? null,
    }
    carryOut(together, open, beginVisit(open.room, member, guiding, now))
  }
  const seat: Seat = { link, open, member, turn, sealedAt: now, sealedVersion: 0 }
  seats.set(key, seat)
  if (turn !== null) together.tellWhoIsHere({ key, turn })
  const resume = sealSeat(together, seat, now)
  const resumed = known || spot !== null
  carryOut(together, open, greet(open.room, member, { resume, resumed, heard: request.heard }, now))
  return seat
}
