import { carryOut, seatOf } from "./carry-out.ts"
import type { Member } from "./room/member.ts"
import { tickRoom } from "./room/tick-room.ts"
import { type Seat, sealSeat } from "./seat.ts"
import type { Together } from "./together.ts"

/** Milliseconds between two tokens of somebody who moves. */
const SEAL_MS = 15_000
/** Messages that may wait for a slow reader; one that is slower loses the connection, and comes back afresh. */
const MOST_WAITING = 300

/** Milliseconds that a connection may be nobody's. */
const OUTSIDE_MS = 30_000

function keepFresh(together: Together, seat: Seat, now: number): void {
  if (now - seat.sealedAt < SEAL_MS || seat.sealedVersion === seat.member.version) return
  seat.link.tell({ type: "token", resume: sealSeat(together, seat, now) })
}

/** One tick of all rooms of this process. */
export function tick(together: Together): void {
  const { rooms, seats } = together
  const now = together.now()
  for (const open of rooms.all()) {
    const linkOf = (member: Member) => seatOf(together, member)?.link ?? null
    const effects = tickRoom(open.room, open.scratch, linkOf, now)
    carryOut(together, open, effects)
  }
  for (const seat of seats.values()) {
    if (seat.link.waiting() > MOST_WAITING) seat.link.close()
    else keepFresh(together, seat, now)
  }
  for (const [link, since] of together.outside) if (now - since > OUTSIDE_MS) link.close()
  rooms.closeEmpty()
}
