import { sweep } from "./depart.ts"
import type { Effect } from "./effect.ts"
import { stepVisit } from "./guided-visit.ts"
import { flushNews } from "./news.ts"
import type { Room } from "./room.ts"
import { type LinkOf, type MovementScratch, sendMovements } from "./send-movements.ts"

/** Milliseconds between two ticks: what changed since the last is told ten times a second. */
export const TICK_MS = 100

/** One tick: gives up who is long gone, then tells who came and went, then who moved. */
export function tickRoom(room: Room, scratch: MovementScratch, linkOf: LinkOf, now: number): Effect[] {
  room.tick++
  sweep(room, now)
  const guided = stepVisit(room, now)
  const effects = [...flushNews(room), ...guided]
  sendMovements(room, scratch, linkOf, now)
  return effects
}
