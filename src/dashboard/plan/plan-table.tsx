import { useLingui } from "@lingui/react"
import type { Plan, PlanFigure } from "../../client/plan/ask-plan.ts"
import { standingOf } from "../../client/plan/plan-scale.ts"
import styles from "../charts/figure-table.module.css"
import { FigureTable } from "../charts/figure-table.tsx"
import { measured } from "../reading/measured.ts"
import "./messages.ts"
import type { PlanWords } from "./plan-words.ts"

interface PlanRow {
  readonly key: string
  readonly label: string
  readonly now: PlanFigure
  readonly before: PlanFigure | null
}

/** Zones first, each followed by its tiles. */
function rowsOf(now: Plan, before: Plan, words: PlanWords): readonly PlanRow[] {
  const earlier = new Map<string, PlanFigure>([
    ...before.zones.map((zone) => [zone.key, zone] as const),
    ...before.tiles.map((tile) => [tile.id, tile] as const),
  ])
  return now.zones
    .filter(({ n }) => n > 0)
    .flatMap((zone) => [
      { key: zone.key, label: zone.label, now: zone, before: earlier.get(zone.key) ?? null },
      ...now.tiles
        .filter((tile) => tile.zone === zone.key && tile.level !== "zone")
        .map((tile) => ({
          key: tile.id,
          label: words.tile(tile, now.zones),
          now: tile,
          before: earlier.get(tile.id) ?? null,
        })),
    ])
}

/** The plan as a table: what it shows, in words. */
export function PlanTable({ now, before, words }: { now: Plan; before: Plan; words: PlanWords }) {
  const { i18n } = useLingui()
  const caption = i18n._("plan.table", { measure: i18n._(`plan.${now.measure}`) })
  const rows = rowsOf(now, before, words)
  const { metric } = now
  if (metric === "dwell") return <TimesTable caption={caption} rows={rows} words={words} />
  return (
    <FigureTable
      caption={caption}
      rows={rows.map(({ key, label, now: figure, before: earlier }) => ({
        ...{ key, label, metric },
        now: measured(metric, figure),
        before: earlier ? measured(metric, earlier) : null,
      }))}
    />
  )
}

const COLUMNS = ["value", "low", "high", "n", "before"] as const

function TimesTable({
  caption,
  rows,
  words,
}: {
  caption: string
  rows: readonly PlanRow[]
  words: PlanWords
}) {
  const { i18n } = useLingui()
  const told = (value: number | null) => (value === null ? "–" : words.value(value))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._("plan.table.name")}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={styles.number}>
                {i18n._(`plan.table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, now, before }) => (
            <tr key={key} data-few={standingOf(now) === "greyed" || undefined}>
              <th scope="row">{label}</th>
              <td className={styles.number}>
                {now.value === null ? words.absence(now) : words.value(now.value)}
              </td>
              <td className={styles.number}>{told(now.low)}</td>
              <td className={styles.number}>{told(now.high)}</td>
              <td className={styles.number}>{words.number(now.n)}</td>
              <td className={styles.number}>{told(before?.value ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
