import { useLingui } from "@lingui/react"
import type { TargetLine } from "../../protocol/actions.ts"
import { formatDay } from "../format/days.ts"
import styles from "./actions-page.module.css"
import { standingReason, standingWord } from "./standing-words.ts"
import { useMeasureWords } from "./use-measure-words.ts"
import "./measure-messages.ts"

const COLUMNS = ["target", "where", "goal", "value", "low", "high", "n", "by", "standing"] as const

/** The goals as a table. */
export function TargetTable({ targets }: { targets: readonly TargetLine[] }) {
  const { i18n } = useLingui()
  const words = useMeasureWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={styles.scroll} aria-label={i18n._("goals.targets")} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {i18n._(`goals.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {targets.map(({ id, metric, labels, value, by, figure, standing, isOver }) => {
            const end = (number: number | null) => (number === null ? "–" : words.value(metric, number))
            return (
              <tr key={id}>
                <th scope="row">{words.metric(metric)}</th>
                <td>{words.place(labels)}</td>
                <td>{words.goal(metric, value)}</td>
                <td>{end(figure.value)}</td>
                <td>{end(figure.low)}</td>
                <td>{end(figure.high)}</td>
                <td>{figure.n}</td>
                <td>{formatDay(by, words.language, by)}</td>
                <td>
                  {standingWord(i18n, standing, isOver)}. {standingReason(i18n, standing)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
