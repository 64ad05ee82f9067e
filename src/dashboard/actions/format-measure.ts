import type { I18n } from "@lingui/core"
import type { Language } from "../../domain/language.ts"
import { isBetterLow, type TargetMetric } from "../../domain/target.ts"
import type { Change, SegmentLabel } from "../../protocol/actions.ts"
import type { FigureReply } from "../../protocol/metrics.ts"
import { formatNumber } from "../format/numbers.ts"
import { languageIn } from "../format/words.ts"
import "./measure-messages.ts"

const MINUTE = 60

function secondsIn(value: number, language: Language): string {
  const whole = Math.round(value)
  if (whole < MINUTE) return `${formatNumber(whole, language)} s`
  const rest = whole % MINUTE
  const minutes = `${formatNumber(Math.floor(whole / MINUTE), language)} min`
  return rest === 0 ? minutes : `${minutes} ${rest} s`
}

const isPoints = (metric: TargetMetric) => metric === "nps" || metric === "enps"

/** `72%`, `4,5`, `−9`, `1 min 20 s`. */
export function formatMeasured(metric: TargetMetric, value: number, language: Language): string {
  if (isBetterLow(metric)) return secondsIn(value, language)
  if (metric === "ces") return formatNumber(value, language, { decimals: 1 })
  return `${formatNumber(value, language)}${isPoints(metric) ? "" : "%"}`
}

/** The end of a difference, with its sign; one that isn't zero is never rounded to zero. */
export function formatDifference(metric: TargetMetric, value: number, language: Language): string {
  const decimals = metric === "ces" ? 2 : 0
  const isTiny = value !== 0 && Math.abs(value) < 0.5 / 10 ** decimals
  const text = formatNumber(value, language, { decimals: isTiny ? decimals + 1 : decimals, signed: true })
  return isBetterLow(metric) ? `${text} s` : text
}

/** Goals, figures and differences in the words of the interface. */
export function createMeasureWords(i18n: I18n) {
  const language = languageIn(i18n)
  const value = (metric: TargetMetric, figure: number) => formatMeasured(metric, figure, language)
  return {
    language,
    value,
    metric: (metric: TargetMetric) => i18n._(`goals.metric.${metric}`),
    /** Where: `Lampade · telefono`; of the whole store when it is confined to nothing. */
    place: (labels: readonly SegmentLabel[]): string =>
      labels.length === 0
        ? i18n._("goals.everywhere")
        : labels
            .map(({ filter, key, label }) =>
              filter === "device" || filter === "language" ? i18n._(`goals.${filter}.${key}`) : label,
            )
            .join(" · "),
    goal: (metric: TargetMetric, wanted: number) =>
      i18n._(isBetterLow(metric) ? "goals.at-most" : "goals.at-least", { value: value(metric, wanted) }),
    /** The interval and n, or why there is no number. */
    details: (metric: TargetMetric, { value: told, low, high, n, waiting = 0 }: FigureReply): string => {
      if (told === null) return i18n._(n === 0 ? "goals.none" : "goals.hidden", { n })
      const ends =
        low === null || high === null
          ? i18n._("dashboard.interval.none")
          : i18n._("dashboard.interval", { low: value(metric, low), high: value(metric, high) })
      const count = i18n._("dashboard.n", { n: formatNumber(n, language) })
      return [ends, count, ...(waiting > 0 ? [i18n._("dashboard.waiting", { n: waiting })] : [])].join(", ")
    },
    difference: (metric: TargetMetric, { delta, low, high }: Change) => {
      const [by, from, to] = [delta, low, high].map((end) => formatDifference(metric, end, language))
      return { by, from, to }
    },
  }
}

export type MeasureWords = ReturnType<typeof createMeasureWords>
