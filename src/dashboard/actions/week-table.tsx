import { useLingui } from "@lingui/react"
import type { TargetMetric } from "../../domain/target.ts"
import type { PlainReply } from "../api/parse-figures.ts"
import { formatDay } from "../format/days.ts"
import { mondayOf } from "../period/day.ts"
import styles from "./actions-page.module.css"
import { useMeasureWords } from "./use-measure-words.ts"
import "./measure-messages.ts"

/** The trend as a table, latest week first. */
export function WeekTable({ metric, weeks }: { metric: TargetMetric; weeks: PlainReply }) {
  const { i18n } = useLingui()
  const words = useMeasureWords()
  const first = weeks.groups.findIndex(({ n }) => n > 0)
  const told = first < 0 ? weeks.groups : weeks.groups.slice(first)
  const end = (value: number | null) => (value === null ? "–" : words.value(metric, value))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={styles.scroll} aria-label={i18n._("goals.weeks")} tabIndex={0}>
      <table className={styles.table} data-narrow>
        <thead>
          <tr>
            {(["week", "value", "low", "high", "n"] as const).map((name) => (
              <th key={name} scope="col">
                {i18n._(`goals.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.toReversed().map(({ key, value, low, high, n }) => (
            <tr key={key}>
              <th scope="row">{formatDay(mondayOf(key) ?? key, words.language, weeks.to)}</th>
              <td>{end(value)}</td>
              <td>{end(low)}</td>
              <td>{end(high)}</td>
              <td>{n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
