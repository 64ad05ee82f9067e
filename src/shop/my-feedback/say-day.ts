import { currentLanguage } from "../../client/language.ts"
import { localeOf } from "../../domain/language.ts"

/** The day of a time, as one says it; `null`: it is today. The year only where it isn't this one. */
export function sayDay(at: string, now: number): string | null {
  const [day, today] = [new Date(at), new Date(now)]
  if (day.toDateString() === today.toDateString()) return null
  const year = day.getFullYear() === today.getFullYear() ? {} : { year: "numeric" as const }
  return new Intl.DateTimeFormat(localeOf(currentLanguage()), {
    day: "numeric",
    month: "long",
    ...year,
  }).format(day)
}
