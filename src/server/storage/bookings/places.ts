import type pg from "pg"
import { stepsOf } from "../../../domain/visit-times.ts"
import type { Booking } from "../../bookings/booking.ts"

export interface PlacesOptions {
  readonly showroomId: string
  /** How many guided visits take place at the same time. */
  readonly places: number
}

type Time = Pick<Booking, "startsAt" | "minutes">

/** Gives back what a booking had. */
export async function freePlace(client: pg.ClientBase, bookingId: string): Promise<void> {
  await client.query("delete from booking_times where booking_id = $1", [bookingId])
}

/**
 * Takes the first place that is free for all of a visit. `false`: there is none. The key of the table is what makes it sure:
 * of two who want the same at once one waits for the other, and then finds it taken.
 */
export async function takePlace(
  client: pg.ClientBase,
  { id, startsAt, minutes }: Pick<Booking, "id" | "startsAt" | "minutes">,
  { showroomId, places }: PlacesOptions,
): Promise<boolean> {
  const steps = stepsOf(startsAt, minutes).map((at) => new Date(at))
  for (let place = 1; place <= places; place += 1) {
    await client.query("savepoint place")
    const { rowCount } = await client.query(
      `insert into booking_times (showroom_id, place, at, booking_id)
       select $1, $2, at, $4 from unnest($3::timestamptz[]) as at order by at on conflict do nothing`,
      [showroomId, place, steps, id],
    )
    if (rowCount === steps.length) return true
    await client.query("rollback to savepoint place")
  }
  return false
}

/** Says of times within these bounds whether a place is free, as it is now; `except`: of this booking it doesn't matter. */
export async function readFree(
  client: pg.Pool | pg.ClientBase,
  { from, until, except }: { readonly from: number; readonly until: number; readonly except: string | null },
  { showroomId, places }: PlacesOptions,
): Promise<(time: Time) => boolean> {
  const { rows } = await client.query<{ place: number; at: Date }>(
    `select place, at from booking_times where showroom_id = $1 and at >= $2 and at < $3
       and ($4::uuid is null or booking_id <> $4)`,
    [showroomId, new Date(from), new Date(until), except],
  )
  const taken = new Set(rows.map(({ place, at }) => `${place} ${at.getTime()}`))
  return ({ startsAt, minutes }) => {
    const steps = stepsOf(startsAt, minutes)
    for (let place = 1; place <= places; place += 1)
      if (steps.every((at) => !taken.has(`${place} ${at}`))) return true
    return false
  }
}
