import { createHash } from "node:crypto"
import type pg from "pg"
import { MAX_OPEN_BOOKINGS } from "../../protocol/bookings.ts"
import { type Booking, type BookingChange, endOf } from "../bookings/booking.ts"
import { BOOKING_COLUMNS, type BookingRow, bookingOf, bookingValues } from "./bookings/booking-row.ts"
import { freePlace, type PlacesOptions, readFree, takePlace } from "./bookings/places.ts"
import { transaction } from "./transaction.ts"

/** Whose booking: by the code in its link, or, for staff, by its id. */
export type BookingKey = { readonly code: string } | { readonly id: string }

export type Booked =
  | { readonly kind: "booked"; readonly booking: Booking }
  /** There is one with this code already. */
  | { readonly kind: "known"; readonly booking: Booking }
  | { readonly kind: "time-taken" }
  | { readonly kind: "too-many" }

export interface BookingStore {
  add(booking: Booking, code: string): Promise<Booked>
  find(key: BookingKey): Promise<Booking | null>
  /** Changes one while nobody else can; `null`: there is none. */
  change(
    key: BookingKey,
    decide: (booking: Booking) => BookingChange,
  ): Promise<{ readonly booking: Booking; readonly change: BookingChange } | null>
  /** Whether a visit could be booked for these times, as it is now. */
  free(bounds: { from: number; until: number; except: string | null }): ReturnType<typeof readFree>
  /** That begin between these times, in order; at most `max`. */
  between(from: number, until: number, max: number): Promise<readonly Booking[]>
  /** Erases the addresses of visits that began before then, and whole bookings that are older than `oldest`. */
  forget(options: { contactsBefore: number; oldest: number }): Promise<void>
}

export interface BookingStoreOptions extends PlacesOptions {
  readonly pool: pg.Pool
  /** Puts what has to be told in line, in the same transaction; `code`: `null` when it was a guide's doing. */
  readonly tell: (
    client: pg.ClientBase,
    booking: Booking,
    about: { readonly what: "booked" | "moved" | "cancelled" | "recap"; readonly code: string | null },
  ) => Promise<void>
}

const hashOf = (code: string) => createHash("sha256").update(code).digest()
const SELECT = `select ${BOOKING_COLUMNS.join(", ")} from bookings where showroom_id = $1`
const INSERT = `insert into bookings (showroom_id, code_hash, ${BOOKING_COLUMNS.join(", ")})
  values ($1, $2, ${BOOKING_COLUMNS.map((_, index) => `$${index + 3}`).join(", ")}) on conflict (code_hash) do nothing`
const UPDATE = `update bookings set (${BOOKING_COLUMNS.join(", ")}) = row (${BOOKING_COLUMNS.map((_, index) => `$${index + 2}`).join(", ")})
  where showroom_id = $1 and id = $2`
const OPEN = `select count(*)::int as count from bookings where showroom_id = $1 and state = 'booked'
  and starts_at + make_interval(mins => minutes) > $2 and (visit_id = $3 or email = $4)`
/** The letters of "vtrn" and "book": those who book take turns, so that none waits for another in a circle. */
const TURN = "select pg_advisory_xact_lock(8535573012197371755)"

export function createBookingStore(options: BookingStoreOptions): BookingStore {
  const { pool, showroomId, tell } = options

  async function select(where: string, values: readonly unknown[], client: pg.Pool | pg.ClientBase = pool) {
    const { rows } = await client.query<BookingRow>(`${SELECT} ${where}`, [showroomId, ...values])
    return rows.map(bookingOf)
  }
  const by = (key: BookingKey) =>
    "code" in key
      ? ({ where: "and code_hash = $2", value: hashOf(key.code) } as const)
      : ({ where: "and id = $2", value: key.id } as const)

  return {
    add: (booking, code) =>
      transaction(pool, async (client): Promise<Booked> => {
        await client.query(TURN)
        const [known] = await select("and code_hash = $2", [hashOf(code)], client)
        if (known) return { kind: "known", booking: known }
        const { rows } = await client.query<{ count: number }>(OPEN, [
          ...[showroomId, new Date(booking.madeAt), booking.visitId, booking.email],
        ])
        if ((rows[0]?.count ?? 0) >= MAX_OPEN_BOOKINGS) return { kind: "too-many" }
        await client.query(INSERT, [showroomId, hashOf(code), ...bookingValues(booking)])
        if (!(await takePlace(client, booking, options))) {
          await client.query("delete from bookings where id = $1", [booking.id])
          return { kind: "time-taken" }
        }
        await tell(client, booking, { what: "booked", code })
        return { kind: "booked", booking }
      }),
    find: async (key) => {
      const { where, value } = by(key)
      return (await select(where, [value]))[0] ?? null
    },
    change: (key, decide) =>
      transaction(pool, async (client) => {
        await client.query(TURN)
        const { where, value } = by(key)
        const [before] = await select(`${where} for update`, [value], client)
        if (!before) return null
        const change = decide(before)
        if (change.kind !== "changed") return { booking: before, change }
        const { booking } = change
        const isElsewhere = endOf(booking) !== endOf(before) || booking.startsAt !== before.startsAt
        if (isElsewhere || booking.state === "cancelled") {
          await client.query("savepoint before")
          await freePlace(client, booking.id)
          if (booking.state === "booked" && !(await takePlace(client, booking, options))) {
            await client.query("rollback to savepoint before")
            return { booking: before, change: { kind: "refused", reason: "time-taken" } }
          }
        }
        await client.query(UPDATE, [showroomId, ...bookingValues(booking)])
        const code = "code" in key ? key.code : null
        if (change.tell) await tell(client, booking, { what: change.tell, code })
        return { booking, change }
      }),
    free: (bounds) => readFree(pool, bounds, options),
    between: (from, until, max) =>
      select("and starts_at >= $2 and starts_at < $3 order by starts_at, id limit $4", [
        new Date(from),
        new Date(until),
        max,
      ]),
    forget: async ({ contactsBefore, oldest }) => {
      await pool.query(
        "update bookings set email = null where showroom_id = $1 and email is not null and starts_at < $2",
        [showroomId, new Date(contactsBefore)],
      )
      await pool.query("delete from bookings where showroom_id = $1 and starts_at < $2", [
        showroomId,
        new Date(oldest),
      ])
    },
  }
}
