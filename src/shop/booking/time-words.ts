import { localeOf } from "../../domain/language.ts"
import { createZonedClock } from "../../domain/zoned-time.ts"

/** The day that each time falls on in a time zone, in order, with its times. */
export function byDay(
  times: readonly string[],
  timezone: string,
): readonly { readonly day: string; readonly times: readonly string[] }[] {
  const { dayOf } = createZonedClock(timezone)
  const days = new Map<string, string[]>()
  for (const time of times) {
    const day = dayOf(Date.parse(time))
    days.set(day, [...(days.get(day) ?? []), time])
  }
  return [...days].map(([day, each]) => ({ day, times: each }))
}

/** `10:30`; an hour that comes twice in that night is told apart by its zone. */
export function hourIn(time: string, timezone: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: timezone,
    hour: "2-digit",
    minute: "2-digit",
  }).format(Date.parse(time))
}

export function zoneIn(time: string, timezone: string, language: string): string {
  const parts = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: timezone,
    timeZoneName: "short",
  }).formatToParts(Date.parse(time))
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timezone
}

export function dayIn(time: string, timezone: string, language: string, style: "short" | "long"): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: timezone,
    weekday: style,
    day: "numeric",
    month: style,
  }).format(Date.parse(time))
}

/** Whether two clocks show the same at that time. */
export function isSameClock(time: string, a: string, b: string): boolean {
  const shown = (timezone: string) =>
    new Intl.DateTimeFormat("en", { timeZone: timezone, dateStyle: "short", timeStyle: "short" }).format(
      Date.parse(time),
    )
  return shown(a) === shown(b)
}
