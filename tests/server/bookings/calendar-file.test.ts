import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type CalendarEntry,
  calendarFile,
  escapeText,
  fold,
} from "../../../src/server/bookings/calendar-file.ts"

const entry: CalendarEntry = {
  method: "REQUEST",
  uid: "b1@casa.example",
  sequence: 2,
  stampedAt: Date.UTC(2026, 10, 22, 9, 0, 0),
  startsAt: Date.UTC(2026, 10, 24, 13, 30),
  endsAt: Date.UTC(2026, 10, 24, 14, 0),
  cancelled: false,
  summary: "Visita guidata da Casa Ambrogia, Milano; con calma",
  description: "Si entra da qui:\nhttps://casa.example/booking/x",
  url: "https://casa.example/booking/x",
  organizer: { name: 'Casa "Ambrogia"', email: "ciao@casa.example" },
  attendee: "anna@example.com",
  language: "it",
  alarmMinutes: 30,
}
const unfolded = (file: string) => file.replaceAll("\r\n ", "").split("\r\n")

describe("an entry for a calendar", () => {
  test("[BKG-10] is whole: who, when in UTC, which version, and what to do with it", () => {
    expect(unfolded(calendarFile(entry))).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Vetrina//Guided visits//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:REQUEST",
      "BEGIN:VEVENT",
      "UID:b1@casa.example",
      "SEQUENCE:2",
      "DTSTAMP:20261122T090000Z",
      "DTSTART:20261124T133000Z",
      "DTEND:20261124T140000Z",
      "STATUS:CONFIRMED",
      "SUMMARY;LANGUAGE=it:Visita guidata da Casa Ambrogia\\, Milano\\; con calma",
      "DESCRIPTION;LANGUAGE=it:Si entra da qui:\\nhttps://casa.example/booking/x",
      "URL:https://casa.example/booking/x",
      "LOCATION:https://casa.example/booking/x",
      "TRANSP:OPAQUE",
      'ORGANIZER;CN="Casa Ambrogia":mailto:ciao@casa.example',
      "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:anna@example.com",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:Visita guidata da Casa Ambrogia\\, Milano\\; con calma",
      "TRIGGER:-PT30M",
      "END:VALARM",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ])
  })

  test("[BKG-10] a cancellation takes the same entry away, and reminds of nothing", () => {
    const lines = unfolded(calendarFile({ ...entry, method: "CANCEL", cancelled: true, sequence: 3 }))
    expect(lines).toEqual(expect.arrayContaining(["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:3"]))
    expect(lines).toContain("UID:b1@casa.example")
    expect(lines.join()).not.toContain("VALARM")
  })

  test("[BKG-11] whatever a text holds, it is one line of content and can be read back", () => {
    const unescaped = (text: string) =>
      text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign))
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (raw) => {
        const text = raw.replace(/[\p{Cc}]/gu, "\n")
        const file = calendarFile({ ...entry, description: text })
        for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
        const line = unfolded(file).find((each) => each.startsWith("DESCRIPTION;")) ?? ""
        expect(unescaped(line.slice(line.indexOf(":") + 1))).toBe(text)
      }),
    )
  })

  test("[BKG-11] lines are folded between characters, and begin with a blank", () => {
    const folded = fold(`X:${"è".repeat(80)}`)
    const lines = folded.split("\r\n")
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.slice(1).every((line) => line.startsWith(" "))).toBe(true)
    expect(lines.map((line, at) => (at === 0 ? line : line.slice(1))).join("")).toBe(`X:${"è".repeat(80)}`)
    expect(escapeText("a\u0000b\rc\r\nd")).toBe("ab\\nc\\nd")
    const hostile = calendarFile({
      ...entry,
      attendee: "a@b.it\r\nX-EVIL:1",
      organizer: { name: 'x"\r\nX-EVIL:1', email: "o@b.it" },
    })
    expect(unfolded(hostile).filter((line) => line.startsWith("X-EVIL"))).toEqual([])
  })
})
