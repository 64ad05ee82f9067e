import { useLingui } from "@lingui/react"
import { FigureTable } from "../charts/figure-table.tsx"
import { formatDays } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { journeyCells } from "./journey-cells.ts"
import type { Overview } from "./load-overview.ts"
import "./messages.ts"

/** The whole overview as tables. */
export function OverviewTables({ overview }: { overview: Overview }) {
  const { i18n } = useLingui()
  const words = useWords()
  const journey = journeyCells(overview.stages).map(({ stage, ...cell }) => ({
    ...cell,
    key: `${stage} ${cell.metric}`,
    label: i18n._("overview.journey.row", {
      stage: i18n._(`dashboard.stage.${stage}`),
      metric: words.note(cell.metric),
    }),
  }))
  return (
    <>
      <FigureTable
        caption={i18n._("overview.numbers.caption")}
        rows={overview.numbers.map((number) => ({
          ...number,
          key: number.metric,
          label: words.metric(number.metric),
        }))}
      />
      <FigureTable caption={i18n._("overview.journey")} rows={journey} />
      {overview.numbers.map(({ metric, trend }) => (
        <FigureTable
          key={metric}
          caption={i18n._("overview.trend.caption", { metric: words.metric(metric) })}
          rows={trend.map(({ key, days, figure }, index) => ({
            key,
            label: formatDays(days, words.language),
            metric,
            now: figure,
            // Waits of one week and the next are compared by nobody.
            before: metric === "frt" ? null : (trend[index - 1]?.figure ?? null),
          }))}
        />
      ))}
    </>
  )
}
