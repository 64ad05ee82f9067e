import { useLingui } from "@lingui/react"
import { formatDelta } from "../format/numbers.ts"
import { useWords } from "../format/use-words.ts"
import { verdictOf } from "../reading/compare.ts"
import { isShown, type Measured } from "../reading/measured.ts"
import styles from "./figure-table.module.css"
import "./messages.ts"
import type { TableRow } from "./table-row.ts"

const NUMBERS = ["value", "low", "high", "n", "previous", "delta.low", "delta.high"] as const
const EMPTY = "–"

/** What a table tells besides the numbers of its chart. */
export interface MoreColumn<Row extends TableRow> {
  readonly name: string
  /** Has many numbers in a line. */
  readonly wide?: boolean
  /** `null`: nothing to tell. */
  readonly tell: (row: Row) => string | null
}

export interface FigureTableProps<Row extends TableRow> {
  caption: string
  rows: readonly Row[]
  more?: readonly MoreColumn<Row>[]
}

/** The numbers of a chart, as the table that it can always be read as. */
export function FigureTable<Row extends TableRow>({ caption, rows, more = [] }: FigureTableProps<Row>) {
  const { i18n } = useLingui()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={styles.scroll} aria-label={i18n._("table.scroll", { caption })} tabIndex={0}>
      <table className={styles.table} data-more={more.length > 0 || undefined}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._("table.label")}</th>
            {NUMBERS.map((name) => (
              <th key={name} scope="col" className={styles.number}>
                {i18n._(`table.${name}`)}
              </th>
            ))}
            {more.map(({ name, wide }) => (
              <th key={name} scope="col" className={wide ? styles.wide : styles.number}>
                {name}
              </th>
            ))}
            <th scope="col">{i18n._("table.verdict")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FigureRow key={row.key} row={row} more={more} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function FigureRow<Row extends TableRow>({ row, more }: { row: Row; more: readonly MoreColumn<Row>[] }) {
  const { label, metric, now, before, change } = row
  const words = useWords()
  const verdict = before ? verdictOf({ metric, now, before, change: change ?? null }) : null
  const compared = verdict && verdict.kind !== "incomparable" ? verdict : null
  const value = (number: number | null) => (number === null ? EMPTY : words.value(metric, number))
  const delta = (number: number | undefined) =>
    number === undefined ? EMPTY : formatDelta(metric, number, words.language)
  const shown = (figure: Measured) => (isShown(figure) ? value(figure.value) : words.absence(metric, figure))
  const cells = [
    shown(now),
    value(now.low),
    value(now.high),
    words.number(now.n),
    before ? shown(before) : EMPTY,
    delta(compared?.low),
    delta(compared?.high),
  ]
  return (
    <tr data-few={now.standing === "greyed" || undefined}>
      <th scope="row">{label}</th>
      {NUMBERS.map((name, index) => (
        <td key={name} className={styles.number}>
          {cells[index]}
        </td>
      ))}
      {more.map(({ name, wide, tell }) => (
        <td key={name} className={wide ? styles.wide : styles.number}>
          {tell(row) ?? EMPTY}
        </td>
      ))}
      <td>{verdict ? words.verdict(metric, verdict) : EMPTY}</td>
    </tr>
  )
}
