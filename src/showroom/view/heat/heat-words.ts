import type { I18n } from "@lingui/core"
import type { Plan, PlanFigure } from "../../../client/plan/ask-plan.ts"
import { clockTime } from "../../../client/plan/clock-time.ts"
import { localeOf } from "../../../domain/language.ts"
import "./messages.ts"

/** Seconds as people say them: `45 s`, `4 min`. */
function span(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  const rest = whole % 60
  return `${Math.floor(whole / 60)} min${rest === 0 ? "" : ` ${rest}`}`
}

/** The numbers on the floor in the words of the interface. */
export function heatWords(i18n: I18n, metric: Plan["metric"]) {
  const formatted = new Intl.NumberFormat(localeOf(i18n.locale), { useGrouping: "always" })
  const value = (number: number) => (metric === "dwell" ? span(number) : `${Math.round(number)}%`)
  return {
    value,
    /** As it is written at the colours. */
    mark: (number: number) => (metric === "dwell" ? clockTime(number) : String(Math.round(number))),
    n: (n: number) => i18n._("heat.n", { n: formatted.format(n) }),
    interval: ({ low, high }: PlanFigure) =>
      low === null || high === null
        ? ""
        : i18n._("heat.interval", {
            low: metric === "dwell" ? span(low) : String(Math.round(low)),
            high: value(high),
          }),
  }
}

/** The days that a plan is about: `26 ott – 22 nov`. */
export function spanOf({ from, to }: Pick<Plan, "from" | "to">, locale: string): string {
  const days = new Intl.DateTimeFormat(localeOf(locale), {
    ...{ day: "numeric", month: "short", timeZone: "UTC" },
  })
  const told = (day: string) => days.format(Date.parse(`${day}T00:00:00Z`))
  return from === to ? told(from) : `${told(from)} – ${told(to)}`
}
