import { type Language, localeOf } from "../../domain/language.ts"
import { type Booking, endOf } from "./booking.ts"
import { BOOKING_WORDS, type LetterKind } from "./booking-words.ts"
import { type CalendarEntry, calendarFile } from "./calendar-file.ts"

export interface LettersOptions {
  readonly showroomName: string
  /** The showroom's, an IANA name. */
  readonly timezone: string
  /** Without a slash at its end. */
  readonly publicUrl: string
  /** `MAIL_FROM`; `null`: nothing is mailed. */
  readonly from: string | null
}

export interface Letter {
  readonly subject: string
  readonly text: string
  /** Goes along; a reminder has none. */
  readonly calendar: { readonly method: "REQUEST" | "CANCEL"; readonly content: string } | null
}

/** Writes what a visitor is told about a booking. */
export interface Letters {
  /** `code`: of the booking's link; `null`: it isn't known, and there is no link. */
  letter(kind: LetterKind, booking: Booking, code: string | null, now: number): Letter
  /** For a visitor's own calendar. */
  file(booking: Booking, code: string, now: number): string
}

const ALARM_MINUTES = 30

/** Day, hour and name of the time zone, as one writes them in that language. */
export function timeIn(time: number, timezone: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: timezone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(time)
}

/** Name and address of `MAIL_FROM`. */
export function senderOf(from: string, otherwise: string): { readonly name: string; readonly email: string } {
  const [, name, email] = /^([^<]*)<([^>]+)>$/.exec(from) ?? []
  return { name: name?.trim() || otherwise, email: email ?? from.trim() }
}

export function createLetters({ showroomName, timezone, publicUrl, from }: LettersOptions): Letters {
  const host = new URL(publicUrl).hostname
  const linkOf = (code: string | null) =>
    code === null ? `${publicUrl}/book` : `${publicUrl}/booking/${code}`

  function entryOf(booking: Booking, code: string | null, now: number): CalendarEntry {
    const words = BOOKING_WORDS[booking.language]
    const url = linkOf(code)
    return {
      method: "PUBLISH",
      uid: `${booking.id}@${host}`,
      sequence: booking.sequence,
      stampedAt: now,
      startsAt: booking.startsAt,
      endsAt: endOf(booking),
      cancelled: booking.state === "cancelled",
      summary: words.summary(showroomName),
      description: words.about(url),
      url,
      organizer: from === null ? null : senderOf(from, showroomName),
      attendee: null,
      language: booking.language,
      alarmMinutes: ALARM_MINUTES,
    }
  }
  function calendarOf(booking: Booking, code: string | null, now: number): Letter["calendar"] {
    const method = booking.state === "cancelled" ? "CANCEL" : "REQUEST"
    const entry = { ...entryOf(booking, code, now), method, attendee: booking.email } as const
    return { method, content: calendarFile(entry) }
  }

  return {
    letter: (kind, booking, code, now) => {
      const { language, startsAt, minutes } = booking
      const words = BOOKING_WORDS[language]
      const own = timeIn(startsAt, booking.timezone, language)
      const theirs = timeIn(startsAt, timezone, language)
      const isCancelled = kind === "cancelled"
      const parts = [
        `${words.when}: ${own}, ${words.minutes(minutes)}`,
        ...(own === theirs ? [] : [words.there(theirs)]),
      ]
      const paragraphs = [
        `${language === "it" ? "Ciao" : "Hello"}, ${words.opening[kind]}`,
        ...(isCancelled && booking.cancelledBy === "staff" ? [words.byStaff] : []),
        parts.join("\n"),
        kind === "recap"
          ? words.recap(`${publicUrl}/recap/${booking.recap ?? ""}`)
          : isCancelled
            ? words.again(`${publicUrl}/book`)
            : words.link(linkOf(code)),
        ...(kind === "booked" ? [words.notYou] : []),
        `—\n${showroomName}`,
      ]
      return {
        subject: words.subject[kind](own),
        text: `${paragraphs.join("\n\n")}\n`,
        calendar: kind === "reminder" || kind === "recap" ? null : calendarOf(booking, code, now),
      }
    },
    file: (booking, code, now) => calendarFile(entryOf(booking, code, now)),
  }
}
