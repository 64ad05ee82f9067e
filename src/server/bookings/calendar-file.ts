/** An entry for a calendar (RFC 5545, RFC 5546). Times are milliseconds since the epoch. */
export interface CalendarEntry {
  /** `REQUEST`: an invitation by mail; `CANCEL`: it doesn't take place; `PUBLISH`: a file to put into one's calendar. */
  readonly method: "REQUEST" | "CANCEL" | "PUBLISH"
  /** The same for ever, whatever becomes of the entry. */
  readonly uid: string
  readonly sequence: number
  readonly stampedAt: number
  readonly startsAt: number
  readonly endsAt: number
  readonly cancelled: boolean
  readonly summary: string
  readonly description: string
  readonly url: string
  /** An e-mail address, with or without a name before it in `<…>`. */
  readonly organizer: { readonly name: string; readonly email: string } | null
  readonly attendee: string | null
  readonly language: string
  /** Minutes before it at which the calendar reminds of it. */
  readonly alarmMinutes: number
}

/** Octets of a line, without its break (3.1). */
const LINE_OCTETS = 75

const utc = (time: number) => `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`

/** Texts are escaped (3.3.11), and nothing that isn't text stays in them. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, "\\n")
}

/** A parameter's value in quotes has neither quotes nor breaks (3.2). */
const quoted = (text: string) => `"${text.replace(/["\p{Cc}]/gu, "")}"`

/** Breaks a line after 75 octets at most, never within a character (3.1). */
export function fold(line: string): string {
  const lines: string[] = []
  let part = ""
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > LINE_OCTETS) {
      lines.push(part)
      part = " "
      octets = 1
    }
    part += character
    octets += size
  }
  return [...lines, part].join("\r\n")
}

const mailto = (email: string) => `mailto:${encodeURI(email).replace(/[?#]/g, encodeURIComponent)}`

export function calendarFile(entry: CalendarEntry): string {
  const { method, uid, sequence, stampedAt, startsAt, endsAt, cancelled, summary, url } = entry
  const { organizer, attendee, description, language, alarmMinutes } = entry
  const asks = method === "REQUEST" ? ";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE" : ""
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Vetrina//Guided visits//EN",
    "CALSCALE:GREGORIAN",
    `METHOD:${method}`,
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(stampedAt)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    `SUMMARY;LANGUAGE=${language}:${escapeText(summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escapeText(description)}`,
    `URL:${url}`,
    `LOCATION:${escapeText(url)}`,
    "TRANSP:OPAQUE",
    ...(organizer ? [`ORGANIZER;CN=${quoted(organizer.name)}:${mailto(organizer.email)}`] : []),
    ...(attendee ? [`ATTENDEE${asks}:${mailto(attendee)}`] : []),
    ...(cancelled
      ? []
      : [
          "BEGIN:VALARM",
          "ACTION:DISPLAY",
          `DESCRIPTION:${escapeText(summary)}`,
          `TRIGGER:-PT${alarmMinutes}M`,
          "END:VALARM",
        ]),
    "END:VEVENT",
    "END:VCALENDAR",
  ]
  return `${lines.map(fold).join("\r\n")}\r\n`
}
