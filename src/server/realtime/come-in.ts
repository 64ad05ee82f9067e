import type { RequestOf } from "../../protocol/realtime/messages.ts"
import type { RefusalReason } from "../../protocol/realtime/refusal.ts"
import { carryOut } from "./carry-out.ts"
import { keyOf } from "./identity/sign.ts"
import type { Link } from "./link.ts"
import { admit } from "./room/admit.ts"
import { remove } from "./room/depart.ts"
import { greet } from "./room/greet.ts"
import type { OpenRoom } from "./rooms.ts"
import { type Seat, sealSeat } from "./seat.ts"
import type { Together } from "./together.ts"

export interface Refusal {
  readonly reason: RefusalReason
  /** Milliseconds. */
  readonly wait: number | null
}

/** Milliseconds after which a server that is about to end has been replaced. */
export const RESTART_MS = 1_500

/** A person is in one place: the connection and the place that they had elsewhere are given up. */
function giveUpElsewhere({ rooms, seats }: Together, key: string, staying: OpenRoom): void {
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
  { closing, limitJoins, signer }: Together,
  { visitor, want }: RequestOf<"join">,
  { address, isGuide }: { address: string; isGuide: () => Promise<boolean> },
): Promise<Refusal | null> {
  if (closing) return { reason: "closing", wait: RESTART_MS }
  const wait = await limitJoins(address, keyOf(signer, visitor))
  if (wait > 0) return { reason: "too-many", wait }
  if (want.kind === "guide" && !(await isGuide())) return { reason: "role", wait: null }
  return null
}

/** Lets somebody into the room that they want, or back into the one that they were in. */
export function comeIn(together: Together, link: Link, request: RequestOf<"join">): Seat | Refusal {
  const { rooms, signer, tokens, seats, now: clock } = together
  if (together.closing) return { reason: "closing", wait: RESTART_MS }
  const now = clock()
  const key = keyOf(signer, request.visitor)
  const opened = request.resume === null ? null : tokens.open(request.resume, key, now)
  const token = opened?.room.scene === request.scene ? opened : null
  const back = token && rooms.reopen(token.room, key)
  const open = back ?? rooms.find(request.want, request.scene, key)
  if (typeof open === "string") return { reason: open, wait: null }

  giveUpElsewhere(together, key, open)
  const known = open.room.byKey.has(key)
  const role = request.want.kind === "guide" ? "guide" : "visitor"
  const spot = back ? token.spot : null
  const member = admit(open.room, { ...request, key, role }, spot, now)
  if (member === null) return { reason: "full", wait: null }
  const seat: Seat = { link, open, member, sealedAt: now, sealedVersion: 0 }
  seats.set(key, seat)
  const resume = sealSeat(together, seat, now)
  const resumed = known || spot !== null
  carryOut(together, open, greet(open.room, member, { resume, resumed, heard: request.heard }, now))
  return seat
}
