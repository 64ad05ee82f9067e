import { localeOf } from "../../domain/language.ts"

const DAY = 86_400_000

/** The Monday of a week of ISO 8601 such as `2026-W47`, as people say it: `16 nov`. What isn't one stays as it is. */
export function mondayWords(week: string, language: string): string {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? []
  if (year === undefined || number === undefined) return week
  const fourth = Date.parse(`${year}-01-04T00:00:00Z`)
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7
  const monday = fourth + ((Number(number) - 1) * 7 - weekday) * DAY
  return new Intl.DateTimeFormat(localeOf(language), {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  }).format(monday)
}
