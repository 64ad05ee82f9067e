import { useLingui } from "@lingui/react"
import { useId } from "react"
import { currentLanguage } from "../../client/language.ts"
import type { PulseFigure, PulseResults } from "../../client/replies.ts"
import { localeOf } from "../../domain/language.ts"
import "./messages.ts"
import { mondayWords } from "./monday-words.ts"
import styles from "./pulse-results.module.css"

/** What was said, where it may be told: of everybody and of one's own team, by statement, and by week. */
export function PulseResultsView({ results }: { results: PulseResults }) {
  const { i18n } = useLingui()
  const id = useId()
  const { whole, own, team } = results
  const numbers = ["enps", "engagement", "participation"] as const
  return (
    <section className={styles.results} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {i18n._("pulse.results")}
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{i18n._("pulse.results.whole")}</th>
            <th scope="col">{i18n._(`pulse.results.own.${team}`)}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map((name) => (
            <tr key={name}>
              <th scope="row">{i18n._(`pulse.${name}`)}</th>
              <FigureCell figure={whole[name]} percent={name !== "enps"} />
              <FigureCell figure={own[name]} percent={name !== "enps"} />
            </tr>
          ))}
        </tbody>
      </table>
      <table className={styles.table}>
        <caption>{i18n._("pulse.statements")}</caption>
        <tbody>
          {whole.statements.map(({ key, label, ...figure }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <FigureCell figure={figure} percent />
            </tr>
          ))}
        </tbody>
      </table>
      <table className={styles.table}>
        <caption>{i18n._("pulse.weeks")}</caption>
        <tbody>
          {whole.weeks
            .filter(({ n }) => n > 0)
            .map(({ key, ...figure }) => (
              <tr key={key}>
                <th scope="row">{mondayWords(key, currentLanguage())}</th>
                <FigureCell figure={figure} percent={false} />
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}

function FigureCell({ figure, percent }: { figure: PulseFigure; percent: boolean }) {
  const { i18n } = useLingui()
  const { value, low, high, n, hidden } = figure
  const format = new Intl.NumberFormat(localeOf(currentLanguage()), { maximumFractionDigits: 0 })
  const told = (number: number) => `${format.format(number).replaceAll("-", "−")}${percent ? "%" : ""}`
  if (value === null || hidden !== false)
    return <td className={styles.few}>{n === 0 ? i18n._("pulse.none") : i18n._("pulse.hidden", { n })}</td>
  const ends =
    low === null || high === null ? "" : i18n._("pulse.interval", { low: told(low), high: told(high) })
  return (
    <td>
      <b className={styles.value}>{told(value)}</b>{" "}
      <span className={styles.detail}>
        {ends}
        {ends ? ", " : ""}
        {i18n._("pulse.n", { n })}
      </span>
    </td>
  )
}
