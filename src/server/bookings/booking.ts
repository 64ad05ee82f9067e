import type { Language } from "../../domain/language.ts"
import { ENTER_AFTER, ENTER_BEFORE } from "../../protocol/bookings.ts"

export interface Guide {
  readonly id: string
  readonly name: string
}

/** A guided visit that somebody booked. Times are milliseconds since the epoch. */
export interface Booking {
  readonly id: string
  readonly visitId: string
  readonly state: "booked" | "cancelled"
  readonly startsAt: number
  readonly minutes: number
  readonly name: string
  readonly email: string | null
  readonly language: Language
  /** The visitor's. */
  readonly timezone: string
  readonly wish: string
  readonly productId: string | null
  readonly room: string
  /** Of its calendar entry (RFC 5545, 3.8.7.4). */
  readonly sequence: number
  readonly guide: Guide | null
  readonly startedAt: number | null
  /** The code of the recap that its guide made afterwards. */
  readonly recap: string | null
  readonly cancelledBy: "visitor" | "staff" | null
  readonly madeAt: number
  readonly changedAt: number
}

/**
 * Why nothing changed. `over`: it is cancelled, or has been. `taken`: another guide has it. `not-yours`: take it first.
 * `too-early`: its room isn't open yet. `time-taken`: somebody else was quicker.
 */
export const BOOKING_REFUSALS = ["over", "taken", "not-yours", "too-early", "time-taken"] as const
export type BookingRefusal = (typeof BOOKING_REFUSALS)[number]

export type BookingChange =
  /** `tell`: what the visitor has to know of. */
  | { readonly kind: "changed"; readonly booking: Booking; readonly tell?: "moved" | "cancelled" | "recap" }
  | { readonly kind: "same" }
  | { readonly kind: "refused"; readonly reason: BookingRefusal; readonly by?: string }

const MINUTE = 60_000

export const endOf = ({ startsAt, minutes }: Pick<Booking, "startsAt" | "minutes">) =>
  startsAt + minutes * MINUTE

/** Whether one can go into its room now. */
export function isOpen(booking: Booking, now: number): boolean {
  if (booking.state !== "booked") return false
  return now >= booking.startsAt - ENTER_BEFORE * MINUTE && now < endOf(booking) + ENTER_AFTER * MINUTE
}

const isOver = (booking: Booking, now: number) => booking.state === "cancelled" || endOf(booking) <= now
const refused = (reason: BookingRefusal, by?: string): BookingChange => ({
  kind: "refused",
  reason,
  ...(by === undefined ? {} : { by }),
})

/** Another time or length: a new version of the same entry in the calendar. */
export function move(
  booking: Booking,
  { startsAt, minutes, now }: { readonly startsAt: number; readonly minutes: number; readonly now: number },
): BookingChange {
  if (isOver(booking, now) || booking.startedAt !== null) return refused("over")
  if (booking.startsAt === startsAt && booking.minutes === minutes) return { kind: "same" }
  const sequence = booking.sequence + 1
  return {
    kind: "changed",
    booking: { ...booking, startsAt, minutes, sequence, changedAt: now },
    tell: "moved",
  }
}

export function cancel(booking: Booking, by: "visitor" | "staff", now: number): BookingChange {
  if (booking.state === "cancelled") return { kind: "same" }
  if (isOver(booking, now)) return refused("over")
  const cancelled = { state: "cancelled", cancelledBy: by, sequence: booking.sequence + 1 } as const
  return { kind: "changed", booking: { ...booking, ...cancelled, changedAt: now }, tell: "cancelled" }
}

/** A guide takes the visit on; nobody else can then. */
export function takeVisit(booking: Booking, guide: Guide, now: number): BookingChange {
  if (isOver(booking, now)) return refused("over")
  if (booking.guide?.id === guide.id) return { kind: "same" }
  if (booking.guide) return refused("taken", booking.guide.name)
  return { kind: "changed", booking: { ...booking, guide, changedAt: now } }
}

/** It is anybody's again. */
export function giveBack(booking: Booking, guide: Guide, now: number): BookingChange {
  if (isOver(booking, now) || booking.startedAt !== null) return refused("over")
  if (booking.guide?.id !== guide.id) return refused("not-yours")
  return { kind: "changed", booking: { ...booking, guide: null, changedAt: now } }
}

/** The guide has made a recap of it, once it has begun. */
export function keepRecap(booking: Booking, guide: Guide, recap: string, now: number): BookingChange {
  if (booking.guide?.id !== guide.id) return refused("not-yours")
  if (booking.state === "cancelled") return refused("over")
  if (booking.startedAt === null) return refused("too-early")
  return { kind: "changed", booking: { ...booking, recap, changedAt: now }, tell: "recap" }
}

/** The guide goes into its room. */
export function start(booking: Booking, guide: Guide, now: number): BookingChange {
  if (booking.state === "cancelled") return refused("over")
  if (booking.guide?.id !== guide.id) return refused("not-yours")
  if (!isOpen(booking, now)) return refused(now < booking.startsAt ? "too-early" : "over")
  if (booking.startedAt !== null) return { kind: "same" }
  return { kind: "changed", booking: { ...booking, startedAt: now, changedAt: now } }
}
