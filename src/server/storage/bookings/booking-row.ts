import type { Language } from "../../../domain/language.ts"
import type { Booking } from "../../bookings/booking.ts"

/** `id` comes first: the statements rely on it. */
export const BOOKING_COLUMNS = [
  "id",
  "visit_id",
  "state",
  "starts_at",
  "minutes",
  "name",
  "email",
  "language",
  "timezone",
  "wish",
  "product_id",
  "room",
  "sequence",
  "guide_id",
  "guide_name",
  "started_at",
  "recap",
  "cancelled_by",
  "made_at",
  "changed_at",
] as const

export interface BookingRow {
  readonly id: string
  readonly visit_id: string
  readonly state: Booking["state"]
  readonly starts_at: Date
  readonly minutes: number
  readonly name: string
  readonly email: string | null
  readonly language: Language
  readonly timezone: string
  readonly wish: string
  readonly product_id: string | null
  readonly room: string
  readonly sequence: number
  readonly guide_id: string | null
  readonly guide_name: string | null
  readonly started_at: Date | null
  readonly recap: string | null
  readonly cancelled_by: Booking["cancelledBy"]
  readonly made_at: Date
  readonly changed_at: Date
}

export function bookingOf(row: BookingRow): Booking {
  const { id, state, minutes, name, email, language, timezone, wish, room, sequence, recap } = row
  return {
    ...{ id, state, minutes, name, email, language, timezone, wish, room, sequence, recap },
    visitId: row.visit_id,
    startsAt: row.starts_at.getTime(),
    productId: row.product_id,
    guide: row.guide_id === null ? null : { id: row.guide_id, name: row.guide_name ?? "" },
    startedAt: row.started_at?.getTime() ?? null,
    cancelledBy: row.cancelled_by,
    madeAt: row.made_at.getTime(),
    changedAt: row.changed_at.getTime(),
  }
}

/** In the order of `BOOKING_COLUMNS`. */
export function bookingValues(booking: Booking): readonly unknown[] {
  const { id, visitId, state, startsAt, minutes, name, email, language, timezone, wish } = booking
  const { productId, room, sequence, guide, startedAt, recap, cancelledBy, madeAt, changedAt } = booking
  return [
    ...[id, visitId, state, new Date(startsAt), minutes, name, email, language, timezone, wish],
    ...[productId, room, sequence, guide?.id ?? null, guide?.name ?? null],
    ...[startedAt === null ? null : new Date(startedAt), recap, cancelledBy],
    ...[new Date(madeAt), new Date(changedAt)],
  ]
}
