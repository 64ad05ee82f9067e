import { useLingui } from "@lingui/react"
import { memo } from "react"
import { ChangeLine } from "../charts/change-line.tsx"
import { MiniStrip } from "../charts/mini-strip.tsx"
import { TrendChart } from "../charts/trend-chart.tsx"
import { formatDay } from "../format/days.ts"
import { formatValue, unitOf } from "../format/numbers.ts"
import { useWords } from "../format/use-words.ts"
import type { Days } from "../period/period.ts"
import { verdictOf } from "../reading/compare.ts"
import { isShown } from "../reading/measured.ts"
import type { Overview } from "./load-overview.ts"
import "./messages.ts"
import { trendWords } from "../charts/trend-words.ts"
import styles from "./number-card.module.css"

export interface NumberCardProps {
  number: Overview["numbers"][number]
  range: Days
  current: Days
  /** The number is being read: only its name and its axes are known. */
  waiting: boolean
  /** Whether its chart is drawn too; else there are the chart's axes. */
  isDrawn?: boolean
}

const NO_POINTS: Overview["numbers"][number]["trend"] = []

/** One number of the overview: value, interval, count, change, and how it went. */
export const NumberCard = memo(function NumberCard(props: NumberCardProps) {
  const { number, range, current, waiting, isDrawn = true } = props
  const { i18n } = useLingui()
  const words = useWords()
  const { metric, now, before, trend } = number
  const verdict = verdictOf(number)
  const name = words.metric(metric)
  const value = isShown(now) && now.value !== null ? now.value : null
  const summary =
    value === null
      ? i18n._("overview.strip.none", { metric: name, absence: words.absence(metric, now) })
      : i18n._("overview.strip", {
          metric: name,
          value: words.value(metric, value),
          interval: words.interval(metric, now),
          before: isShown(before) ? words.value(metric, before.value ?? 0) : words.absence(metric, before),
        })
  const dates = {
    from: formatDay(range.from, words.language, range.to),
    to: formatDay(range.to, words.language),
  }
  return (
    <article className={styles.card} data-few={now.standing === "greyed" || undefined}>
      <h2 className={styles.name}>
        {name} <small>{words.note(metric)}</small>
      </h2>
      <div className={styles.figure}>
        {waiting ? (
          <p className={styles.absent}>…</p>
        ) : value === null ? (
          <p className={styles.absent}>{words.absence(metric, now)}</p>
        ) : (
          <p className={styles.value}>
            {formatValue(metric, value, words.language)}
            <span className={styles.unit}>{unitOf(metric, value, words.language)}</span>
          </p>
        )}
        {waiting ? null : (
          <p className={styles.interval}>
            {value === null ? null : <span>{words.interval(metric, now)}</span>}{" "}
            {now.n === 0 && !now.unanswered ? null : <span>{words.count(now)}</span>}
          </p>
        )}
      </div>
      <div className={styles.strip}>
        <MiniStrip
          metric={metric}
          now={now}
          before={before}
          summary={waiting ? i18n._("dashboard.loading") : summary}
        />
      </div>
      <div className={styles.change}>
        {waiting || now.n === 0 ? null : <ChangeLine metric={metric} verdict={verdict} />}
      </div>
      <div className={styles.trend}>
        <TrendChart
          metric={metric}
          points={isDrawn ? trend : NO_POINTS}
          range={range}
          current={current}
          summary={
            waiting || !isDrawn
              ? i18n._("dashboard.loading")
              : trendWords({ i18n, words, metric, trend, dates })
          }
        />
      </div>
    </article>
  )
})
