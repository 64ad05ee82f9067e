import type { I18n } from "@lingui/core"
import type { Words } from "../format/words.ts"
import { isShown, type NumberMetric } from "../reading/measured.ts"
import type { TrendPoint } from "./trend-point.ts"
import "./messages.ts"

export interface TrendWordsOptions {
  readonly i18n: I18n
  readonly words: Words
  readonly metric: NumberMetric
  readonly trend: readonly TrendPoint[]
  readonly dates: { readonly from: string; readonly to: string }
}

/** A trend in a sentence. */
export function trendWords({ i18n, words, metric, trend, dates }: TrendWordsOptions): string {
  const shown = trend.flatMap(({ figure }) =>
    isShown(figure) && figure.value !== null ? [figure.value] : [],
  )
  const name = { metric: words.metric(metric), ...dates }
  if (shown.length === 0) return i18n._("chart.trend.none", name)
  return i18n._("chart.trend.summary", {
    ...name,
    shown: shown.length,
    low: words.value(metric, Math.min(...shown)),
    high: words.value(metric, Math.max(...shown)),
  })
}
