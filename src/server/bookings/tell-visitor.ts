import type pg from "pg"
import { callOffMail, queueMail } from "../mail/mail-queue.ts"
import type { BookingStoreOptions } from "../storage/booking-store.ts"
import type { Letters } from "./letters.ts"

export interface TellVisitorOptions {
  readonly letters: Letters
  /** Whether there is a mail server: without one nothing is put in line. */
  readonly mail: boolean
  readonly remindHours: number
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const HOUR = 3_600_000

/**
 * Puts a letter in line, and the reminder for its time: what waited of an earlier version is called off. Both are in the
 * database with what they tell, so each is sent once, whichever process does it and however often it is started anew.
 */
export function createTellVisitor(options: TellVisitorOptions): BookingStoreOptions["tell"] {
  const { letters, mail, remindHours, now } = options
  return async (client: pg.ClientBase, booking, { what, code }) => {
    await callOffMail(client, [booking.id])
    const { email: to, id: about, startsAt, state } = booking
    if (!mail || to === null) return
    const time = now()
    await queueMail(client, { to, ...letters.letter(what, booking, code, time) }, { about, now: time })
    const at = startsAt - remindHours * HOUR
    // A reminder of what was booked a moment ago would be one letter too many.
    if (state === "cancelled" || what === "recap" || at < time + HOUR) return
    await queueMail(
      client,
      { to, ...letters.letter("reminder", booking, code, time) },
      { about, now: time, at },
    )
  }
}
