import type { Language } from "../domain/language.ts"

/** Code points that are kept of what a visitor wishes. */
export const MAX_WISH = 280
/** How a booking's code looks: sixteen bytes of chance in base64url, made by the page that books. */
export const BOOKING_CODE = /^[\w-]{22}$/
/** Visits that haven't been yet which one visitor, or one address, can have. */
export const MAX_OPEN_BOOKINGS = 3
/** Minutes before its beginning from which a visit's room opens, and after its end until which it is told. */
export const ENTER_BEFORE = 15
export const ENTER_AFTER = 120
/** Days after a visit in which its visitor's address is erased. */
export const ERASE_BOOKING_CONTACT_DAYS = 30

/** `GET /api/bookings/times?minutes=`: when a visit can begin. */
export interface TimesReply {
  /** The server's clock, ISO 8601. */
  readonly now: string
  /** The showroom's, an IANA name. */
  readonly timezone: string
  /** Lengths to choose from, and the one that this is about. */
  readonly lengths: readonly number[]
  readonly minutes: number
  /** ISO 8601, in order. */
  readonly times: readonly string[]
  /** Whether what is booked is confirmed by mail. */
  readonly mail: boolean
}

/** `PUT /api/bookings/:code`. The same again changes nothing. */
export interface BookVisit {
  readonly visitId: string
  readonly startsAt: string
  readonly minutes: number
  readonly name: string
  readonly language: Language
  readonly timezone: string
  readonly wish: string
  readonly productId?: string
  readonly email?: string
  /** That the address may be kept until the visit; there is none without it. */
  readonly consent?: true
}

/** `POST /api/bookings/:code/move`. */
export interface MoveBooking {
  readonly startsAt: string
  readonly minutes: number
}

/** A booking as whoever has its link sees it. */
export interface BookingReply {
  readonly now: string
  readonly state: "booked" | "cancelled"
  readonly cancelledBy: "visitor" | "staff" | null
  readonly startsAt: string
  readonly minutes: number
  readonly timezone: string
  readonly name: string
  readonly wish: string
  readonly productId: string | null
  /** The guide's first name; `null`: nobody has taken it yet. */
  readonly guide: string | null
  /** The code of its room, while one can go in; `null` before and after. */
  readonly room: string | null
  /** The code of what the guide made of it afterwards; `null`: nothing. */
  readonly recap: string | null
  /** Where it is confirmed and reminded of; `null`: nowhere. Shortened: `a…@example.com`. */
  readonly mailedTo: string | null
}

/** A booking as the desk shows it. */
export interface DeskBooking {
  readonly id: string
  readonly state: "booked" | "cancelled"
  readonly cancelledBy: "visitor" | "staff" | null
  readonly startsAt: string
  readonly minutes: number
  readonly name: string
  readonly language: Language
  readonly wish: string
  readonly product: { readonly id: string; readonly title: string } | null
  readonly guide: string | null
  readonly mine: boolean
  readonly startedAt: string | null
  /** Whether its guide has sent a recap. */
  readonly recapped: boolean
  /** Shown to who has taken it. */
  readonly email: string | null
  /** The code of its room: whoever has taken it starts the visit there. */
  readonly room: string | null
}

/** `GET /api/desk/bookings`, for guides: today's and those to come, in order. */
export interface DeskBookingsReply {
  readonly now: string
  readonly timezone: string
  readonly bookings: readonly DeskBooking[]
}
