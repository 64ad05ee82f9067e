import type { Booking, BookingChange, BookingRefusal } from "../../bookings/booking.ts"
import { HttpError } from "../http-error.ts"

const WORDS: Readonly<Record<BookingRefusal, string>> = {
  over: "it is cancelled, or has been",
  taken: "another guide has it",
  "not-yours": "take it first",
  "too-early": "its room opens a quarter of an hour before",
  "time-taken": "somebody else was quicker: choose another time",
}

export function unknownBooking(): HttpError {
  return new HttpError(404, "booking-unknown", "there is no such booking")
}

export function noSuchTime(): HttpError {
  return new HttpError(409, "no-such-time", "no visit of this length can begin then: choose another time")
}

export function timeTaken(): HttpError {
  return new HttpError(409, "time-taken", WORDS["time-taken"])
}

/** @throws HttpError 404 or 409, which says why not and who has it. */
export function bookingOrRefuse<T extends { readonly booking: Booking; readonly change: BookingChange }>(
  changed: T | null,
): T {
  if (changed === null) throw unknownBooking()
  const { change } = changed
  if (change.kind !== "refused") return changed
  const { reason, by } = change
  throw new HttpError(409, reason, WORDS[reason], by === undefined ? {} : { details: { by } })
}
