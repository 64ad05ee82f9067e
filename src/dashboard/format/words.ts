import type { I18n } from "@lingui/core"
import { isLanguage, type Language } from "../../domain/language.ts"
import { HIDDEN_UNDER } from "../../metrics/index.ts"
import "../messages.ts"
import type { Verdict } from "../reading/compare.ts"
import type { Measured, NumberMetric } from "../reading/measured.ts"
import { formatDelta, formatNumber, formatValue, formatWithUnit, isPercent } from "./numbers.ts"
import { formatSeconds, secondsParts } from "./seconds.ts"

/** The interface's language, which numbers are written in too. */
export function languageIn(i18n: I18n): Language {
  return isLanguage(i18n.locale) ? i18n.locale : "it"
}

const NONE: Readonly<Partial<Record<NumberMetric, string>>> = {
  "response-rate": "dashboard.none.shown",
  frt: "dashboard.none.requests",
}

/** Numbers in the words of the interface. */
export function createWords(i18n: I18n) {
  const language = languageIn(i18n)
  const number = (value: number) => formatNumber(value, language)
  /** Differences of shares and of NPS are in points; those of means have no unit. */
  const inPoints = (metric: NumberMetric) => metric !== "ces" && metric !== "frt"
  const amount = (metric: NumberMetric, by: number) => {
    const text = formatDelta(metric, Math.abs(by), language, { signed: false })
    return inPoints(metric) ? i18n._("dashboard.points", { by: text }) : text
  }
  return {
    language,
    number,
    amount,
    metric: (metric: NumberMetric) => i18n._(`dashboard.metric.${metric}`),
    note: (metric: NumberMetric) => i18n._(`dashboard.note.${metric}`),
    value: (metric: NumberMetric, value: number) => formatWithUnit(metric, value, language),
    /** `da 69 a 76%`. */
    interval: (metric: NumberMetric, { low, high }: Pick<Measured, "low" | "high">): string => {
      if (low === null || high === null) return i18n._("dashboard.interval.none")
      if (metric === "frt")
        return i18n._("dashboard.interval", {
          low: secondsParts(low, language, { like: high })[0],
          high: formatSeconds(high, language),
        })
      return i18n._("dashboard.interval", {
        low: formatValue(metric, low, language),
        high: `${formatValue(metric, high, language)}${isPercent(metric) ? "%" : ""}`,
      })
    },
    /** `n 678`, or `1.118 su 2.678` for a share of prompts; with how many of the period wait. */
    count: ({ counts, n, waiting, unanswered }: Measured): string => {
      if (unanswered !== undefined) return i18n._("dashboard.requests", { n, unanswered })
      const count =
        counts?.kind === "share"
          ? i18n._("dashboard.part", { part: number(counts.share.part), whole: number(counts.share.whole) })
          : i18n._("dashboard.n", { n: number(n) })
      return waiting ? `${count}, ${i18n._("dashboard.waiting", { n: waiting })}` : count
    },
    /** Why there is no number. Five answers and more are hidden too, to protect a smaller group: nothing else is claimed. */
    absence: (metric: NumberMetric, { standing, n }: Measured): string => {
      if (standing === "none") return i18n._(NONE[metric] ?? "dashboard.none")
      return i18n._(n < HIDDEN_UNDER ? "dashboard.hidden.few" : "dashboard.hidden.cover")
    },
    verdict: (metric: NumberMetric, verdict: Verdict): string => {
      if (verdict.kind === "incomparable") return i18n._(`dashboard.verdict.${verdict.because}`)
      if (verdict.kind === "same") return i18n._("dashboard.verdict.same")
      const kind = metric === "frt" ? `frt.${verdict.kind}` : verdict.kind
      return i18n._(`dashboard.verdict.${kind}`, { by: amount(metric, verdict.delta) })
    },
    /** `−5 … +4 punti`. */
    range: (metric: NumberMetric, { low, high }: { low: number; high: number }): string => {
      if (metric === "frt") {
        const like = Math.max(Math.abs(low), Math.abs(high))
        const ends = { low: secondsParts(low, language, { like, signed: true })[0] }
        const last = formatSeconds(high, language, { like, signed: true })
        return i18n._("dashboard.range", { ...ends, high: last })
      }
      return i18n._(inPoints(metric) ? "dashboard.range.points" : "dashboard.range", {
        low: formatDelta(metric, low, language),
        high: formatDelta(metric, high, language),
      })
    },
  }
}

export type Words = ReturnType<typeof createWords>
