import { useLingui } from "@lingui/react"
import { useMemo } from "react"
import { localeOf } from "../../domain/language.ts"

/** Writes a time (ISO 8601) as one reads it, in the store's time zone. */
export function useMoment(timezone: string): (time: string) => string {
  const { i18n } = useLingui()
  const { locale } = i18n
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(localeOf(locale), {
      timeZone: timezone,
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    })
    return (time) => format.format(new Date(time))
  }, [locale, timezone])
}
