import type { ZonedClock } from "../../domain/zoned-time.ts"
import { DIGEST_HOUR } from "../../protocol/digest.ts"
import { addDays, mondayOf } from "../figures/calendar.ts"

/** The Monday of the latest week that is due to be told: on the Monday after it, in the store's morning. */
export function dueWeek(now: number, clock: ZonedClock): string {
  const monday = mondayOf(clock.dayOf(now))
  return addDays(monday, now < clock.timeAt(monday, DIGEST_HOUR) ? -14 : -7)
}

/** When the next one is made. */
export function nextDigest(now: number, clock: ZonedClock): number {
  return clock.timeAt(addDays(dueWeek(now, clock), 14), DIGEST_HOUR)
}
