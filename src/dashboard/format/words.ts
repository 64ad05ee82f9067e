import type { I18n } from "@lingui/core"
import { isLanguage, type Language } from "../../domain/language.ts"
import { HIDDEN_UNDER } from "../../metrics/index.ts"
import type { WireMetric } from "../../protocol/metrics.ts"
import "../messages.ts"
import type { Verdict } from "../reading/compare.ts"
import type { Measured } from "../reading/measured.ts"
import { formatDelta, formatNumber, formatValue, formatWithUnit, isPercent } from "./numbers.ts"

/** The interface's language, which numbers are written in too. */
export function languageIn(i18n: I18n): Language {
  return isLanguage(i18n.locale) ? i18n.locale : "it"
}

/** Numbers in the words of the interface. */
export function createWords(i18n: I18n) {
  const language = languageIn(i18n)
  const number = (value: number) => formatNumber(value, language)
  /** Differences of shares and of NPS are in points; those of means have no unit. */
  const inPoints = (metric: WireMetric) => metric !== "ces"
  const amount = (metric: WireMetric, by: number) => {
    const text = formatDelta(metric, Math.abs(by), language, { signed: false })
    return inPoints(metric) ? i18n._("dashboard.points", { by: text }) : text
  }
  return {
    language,
    number,
    amount,
    metric: (metric: WireMetric) => i18n._(`dashboard.metric.${metric}`),
    note: (metric: WireMetric) => i18n._(`dashboard.note.${metric}`),
    value: (metric: WireMetric, value: number) => formatWithUnit(metric, value, language),
    /** `da 69 a 76%`. */
    interval: (metric: WireMetric, { low, high }: Pick<Measured, "low" | "high">): string => {
      if (low === null || high === null) return i18n._("dashboard.interval.none")
      return i18n._("dashboard.interval", {
        low: formatValue(metric, low, language),
        high: `${formatValue(metric, high, language)}${isPercent(metric) ? "%" : ""}`,
      })
    },
    /** `n 678`, or `1.118 su 2.678` for a share of prompts; with how many of the period wait. */
    count: ({ counts, n, waiting }: Measured): string => {
      const count =
        counts?.kind === "share"
          ? i18n._("dashboard.part", { part: number(counts.share.part), whole: number(counts.share.whole) })
          : i18n._("dashboard.n", { n: number(n) })
      return waiting ? `${count}, ${i18n._("dashboard.waiting", { n: waiting })}` : count
    },
    /** Why there is no number. Five answers and more are hidden too, to protect a smaller group: nothing else is claimed. */
    absence: (metric: WireMetric, { standing, n }: Measured): string => {
      if (standing === "none")
        return i18n._(metric === "response-rate" ? "dashboard.none.shown" : "dashboard.none")
      return i18n._(n < HIDDEN_UNDER ? "dashboard.hidden.few" : "dashboard.hidden.cover")
    },
    verdict: (metric: WireMetric, verdict: Verdict): string => {
      if (verdict.kind === "incomparable") return i18n._(`dashboard.verdict.${verdict.because}`)
      if (verdict.kind === "same") return i18n._("dashboard.verdict.same")
      return i18n._(`dashboard.verdict.${verdict.kind}`, { by: amount(metric, verdict.delta) })
    },
    /** `−5 … +4 punti`. */
    range: (metric: WireMetric, { low, high }: { low: number; high: number }): string =>
      i18n._(inPoints(metric) ? "dashboard.range.points" : "dashboard.range", {
        low: formatDelta(metric, low, language),
        high: formatDelta(metric, high, language),
      }),
  }
}

export type Words = ReturnType<typeof createWords>
