import type { OpenRoom } from "./rooms.ts"
import { sealSeat } from "./seat.ts"
import type { Together } from "./together.ts"

/** Sends everybody out with what they need to come back, to the next process or to another. */
export function closeTogether(together: Together): void {
  const now = together.now()
  const wait = together.comeBackIn
  together.closing = true
  for (const seat of together.seats.values()) {
    seat.link.tell({ type: "token", resume: sealSeat(together, seat, now) })
  }
  for (const link of together.links) {
    link.tell({ type: "refused", reason: "closing", wait })
    link.close()
  }
}

/** Closes a room that lives elsewhere by now; its people come back to it there. */
export function sendOutOf(together: Together, open: OpenRoom): void {
  const { seats, rooms } = together
  const now = together.now()
  rooms.close(open.room.facts.id)
  for (const seat of [...seats.values()].filter((each) => each.open === open)) {
    seats.delete(seat.member.key)
    seat.link.tell({ type: "token", resume: sealSeat(together, seat, now) })
    seat.link.tell({ type: "refused", reason: "closing", wait: 0 })
    seat.link.close()
  }
}
