import { useLingui } from "@lingui/react"
import { askMetrics } from "../api/ask-metrics.ts"
import { TrendChart } from "../charts/trend-chart.tsx"
import { trendPoints } from "../charts/trend-point.ts"
import { trendWords } from "../charts/trend-words.ts"
import { formatDay } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { usePageData } from "../load/use-page-data.ts"
import { addDays } from "../period/day.ts"
import { useServices } from "../services-context.ts"
import styles from "./detail-panel.module.css"
import type { DetailPanelProps } from "./detail-panel-props.ts"
import "./messages.ts"

const WEEKS = 12

/** How a row's number went, week by week, until the end of the period. */
export function DetailTrend(
  props: Pick<DetailPanelProps, "by" | "segment" | "reading" | "turn" | "onSignedOut">,
) {
  const { by, segment, reading } = props
  const { metric, key } = segment
  const { i18n } = useLingui()
  const { api } = useServices()
  const words = useWords()
  const { period, language } = reading
  const range = { from: addDays(period.to, 1 - WEEKS * 7), to: period.to }
  const filters = { ...reading.filters, [by]: [key] }
  const { loading } = usePageData(`trend ${by} ${metric} ${key}`, props, (signal) =>
    askMetrics(api, { metric, by: "week", days: range, filters, language }, signal),
  )
  if (loading.kind === "failed") return null
  const points = loading.kind === "ready" ? trendPoints(loading.data.groups, "week", range) : []
  const dates = {
    from: formatDay(range.from, words.language, range.to),
    to: formatDay(range.to, words.language),
  }
  return (
    <div className={styles.part} data-stale={(loading.kind === "ready" && loading.stale) || undefined}>
      <h3>{i18n._("detail.trend")}</h3>
      <TrendChart
        metric={metric}
        points={points}
        range={range}
        current={{ from: period.from > range.from ? period.from : range.from, to: period.to }}
        summary={
          loading.kind === "first"
            ? i18n._("dashboard.loading")
            : trendWords({ i18n, words, metric, trend: points, dates })
        }
      />
    </div>
  )
}
