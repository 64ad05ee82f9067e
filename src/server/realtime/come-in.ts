import type { RequestOf } from "../../protocol/realtime/messages.ts"
import { carryOut } from "./carry-out.ts"
import type { FoundRoom } from "./find-room.ts"
import { keyOf } from "./identity/sign.ts"
import type { Link } from "./link.ts"
import type { Refusal } from "./refusal.ts"
import { admit } from "./room/admit.ts"
import { remove } from "./room/depart.ts"
import { greet } from "./room/greet.ts"
import type { OpenRoom } from "./rooms.ts"
import { type Seat, sealSeat } from "./seat.ts"
import type { Together } from "./together.ts"

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

/** What has to be known before anybody is let in; `null` when nothing speaks against it. */
export async function askAtDoor(
  { closing, comeBackIn, limitJoins, signer }: Together,
  { visitor, want }: RequestOf<"join">,
  { address, isGuide }: { address: string; isGuide: () => Promise<boolean> },
): Promise<Refusal | null> {
  if (closing) return { reason: "closing", wait: comeBackIn }
  const wait = await limitJoins(address, keyOf(signer, visitor))
  if (wait > 0) return { reason: "too-many", wait }
  if (want.kind === "guide" && !(await isGuide())) return { reason: "role", wait: null }
  return null
}

/** Lets somebody into the room that was found for them; `null` when it has no place. */
export function comeIn(
  together: Together,
  link: Link,
  request: RequestOf<"join">,
  { open, spot, turn }: FoundRoom,
): Seat | null {
  const { signer, seats, now: clock } = together
  const now = clock()
  const key = keyOf(signer, request.visitor)
  giveUpElsewhere(together, key, open)
  const known = open.room.byKey.has(key)
  const role = request.want.kind === "guide" ? "guide" : "visitor"
  const member = admit(open.room, { ...request, key, role }, spot, now)
  if (member === null) return null
  const seat: Seat = { link, open, member, turn, sealedAt: now, sealedVersion: 0 }
  seats.set(key, seat)
  if (turn !== null) together.tellWhoIsHere({ key, turn })
  const resume = sealSeat(together, seat, now)
  const resumed = known || spot !== null
  carryOut(together, open, greet(open.room, member, { resume, resumed, heard: request.heard }, now))
  return seat
}
