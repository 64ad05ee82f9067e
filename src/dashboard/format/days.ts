import { type Language, localeOf } from "../../domain/language.ts"
import { type Day, timeOf } from "../period/day.ts"
import type { Days } from "../period/period.ts"

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${JSON.stringify(options)}`
  const known = formats.get(name)
  if (known) return known
  const made = new Intl.DateTimeFormat(localeOf(language), options)
  formats.set(name, made)
  return made
}

/** `19 ott`; with the year where it isn't that of `beside`. */
export function formatDay(day: Day, language: Language, beside: Day = day): string {
  const year = day.slice(0, 4) === beside.slice(0, 4) ? {} : ({ year: "numeric" } as const)
  return format(language, { day: "numeric", month: "short", timeZone: "UTC", ...year }).format(timeOf(day))
}

/** `19 ott – 15 nov`. */
export function formatDays({ from, to }: Days, language: Language, beside: Day = to): string {
  if (from === to) return formatDay(from, language, beside)
  return `${formatDay(from, language, beside)} – ${formatDay(to, language, beside)}`
}

/** The hour of an instant in a time zone, else where the reader is: `13:54`. */
export function formatTime(time: number, language: Language, timezone: string | null = null): string {
  const zone = timezone === null ? {} : { timeZone: timezone }
  return format(language, { hour: "2-digit", minute: "2-digit", ...zone }).format(time)
}

/** A time zone and how far it is from Greenwich at that instant: `Europe/Rome, GMT+1`. */
export function formatZone(timezone: string, time: number, language: Language): string {
  const parts = format(language, { timeZone: timezone, timeZoneName: "shortOffset" }).formatToParts(time)
  const offset = parts.find(({ type }) => type === "timeZoneName")?.value
  return offset ? `${timezone}, ${offset}` : timezone
}

/** The day and hour of an instant in the showroom's time zone: `14 nov, 13:54`. */
export function formatMoment(iso: string, language: Language, timezone: string): string {
  return format(language, {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: timezone,
  }).format(Date.parse(iso))
}
