import { useLingui } from "@lingui/react"
import { TrendChart } from "../charts/trend-chart.tsx"
import { trendPoints } from "../charts/trend-point.ts"
import { formatDay } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { mondayOf } from "../period/day.ts"
import { measured } from "../reading/measured.ts"
import type { TeamNumbers } from "./ask-team.ts"
import { FigureText } from "./figure-text.tsx"
import "./messages.ts"
import styles from "./team-page.module.css"

/** Week by week: what staff would recommend beside what customers would, on one scale, and all of it as a table. */
export function TeamTrends({ numbers }: { numbers: TeamNumbers }) {
  const { i18n } = useLingui()
  const words = useWords()
  const { enps, nps, csat, participation } = numbers
  const range = { from: enps.from, to: enps.to }
  const charts = [
    { name: "enps", reply: enps },
    { name: "nps", reply: nps },
  ] as const
  const weeks = enps.groups.map(({ key }) => key).toReversed()
  const of = ({ groups }: typeof enps, week: string) => groups.find(({ key }) => key === week)
  const columns = [
    { name: "enps", reply: enps, percent: false },
    { name: "participation", reply: participation, percent: true },
    { name: "customers.nps", reply: nps, percent: false },
    { name: "customers.csat", reply: csat, percent: true },
  ] as const
  return (
    <section aria-labelledby="team-weeks">
      <h2 id="team-weeks">{i18n._("team.weeks")}</h2>
      <div className={styles.charts}>
        {charts.map(({ name, reply }) => (
          <figure key={name} className={styles.chart}>
            <figcaption>{i18n._(name === "enps" ? "team.enps" : "team.customers.nps")}</figcaption>
            <TrendChart
              metric="nps"
              points={trendPoints(
                reply.groups.map(({ key, label, ...figure }) => ({
                  key,
                  label,
                  figure: measured("nps", figure),
                })),
                "week",
                range,
              )}
              range={range}
              current={range}
              summary={i18n._("team.chart", { name: i18n._(`team.chart.${name}`) })}
            />
          </figure>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className={styles.scroll} aria-label={i18n._("team.weeks.table")} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{i18n._("team.week")}</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {i18n._(`team.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week}>
                <th scope="row">{formatDay(mondayOf(week) ?? week, words.language)}</th>
                {columns.map(({ name, reply, percent }) => {
                  const figure = of(reply, week)
                  return <td key={name}>{figure ? <FigureText figure={figure} percent={percent} /> : "–"}</td>
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
