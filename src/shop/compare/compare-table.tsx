import { useLingui } from "@lingui/react"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import { AddCompared } from "./add-compared.tsx"
import { CompareHead } from "./compare-head.tsx"
import styles from "./compare-table.module.css"
import type { DifferenceRow } from "./differences.ts"
import "./messages.ts"
import type { Compared } from "./use-compared.ts"

/**
 * Where a row says what it is about: `first` in a column of its own, `middle` between two products, `stack` in a line
 * over the values, whose columns are then as wide as the page and stand below what they are about.
 */
export type CompareLayout = "first" | "middle" | "stack"

export interface CompareTableProps {
  compared: Compared
  layout: CompareLayout
  /** Whether pictures stand over the columns. */
  pictures?: boolean
}

function Values({ values }: Pick<DifferenceRow, "values">) {
  const { i18n } = useLingui()
  return values.map((value, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name here, and never change places
    <td key={at} className={styles.value}>
      {value ?? (
        <>
          <span aria-hidden="true">–</span>
          <VisuallyHidden>{i18n._("compare.unsaid")}</VisuallyHidden>
        </>
      )}
    </td>
  ))
}

function Row({ row, layout }: { row: DifferenceRow; layout: CompareLayout }) {
  const { label, values } = row
  if (layout === "stack")
    return (
      <tbody>
        <tr>
          <th scope="rowgroup" className={styles.line} colSpan={values.length}>
            {label}
          </th>
        </tr>
        <tr>
          <Values values={values} />
        </tr>
      </tbody>
    )
  const name = (
    <th scope="row" className={styles.label}>
      {label}
    </th>
  )
  return (
    <tbody>
      <tr>
        {layout === "first" ? name : <Values values={values.slice(0, 1)} />}
        {layout === "first" ? <Values values={values} /> : name}
        {layout === "middle" ? <Values values={values.slice(1)} /> : null}
      </tr>
    </tbody>
  )
}

/** What sets two or three products apart, a row each; what they have alike, in a line; and the way to the cart. */
export function CompareTable({ compared, layout, pictures = false }: CompareTableProps) {
  const { i18n } = useLingui()
  const { products, differences } = compared
  const { rows, same } = differences
  const corner = layout === "stack" ? null : <th className={styles.corner}>{i18n._("compare.what")}</th>
  const heads = products.map((each) => <CompareHead key={each.product.id} {...each} picture={pictures} />)
  const adds = products.map((each) => (
    <td key={each.product.id}>
      <AddCompared {...each} />
    </td>
  ))
  const beside = layout === "first" ? 0 : 1
  return (
    <>
      <table className={styles.table} data-layout={layout} data-columns={products.length}>
        <caption>
          <VisuallyHidden>{i18n._("compare.table")}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {heads.slice(0, beside)}
            {corner}
            {heads.slice(beside)}
          </tr>
        </thead>
        {rows.map((row) => (
          <Row key={row.key} row={row} layout={layout} />
        ))}
        <tfoot>
          <tr>
            {adds.slice(0, beside)}
            {layout === "stack" ? null : <td />}
            {adds.slice(beside)}
          </tr>
        </tfoot>
      </table>
      {products.length > 1 && rows.length === 0 ? (
        <p className={styles.note}>{i18n._("compare.nothing-differs")}</p>
      ) : null}
      {same.length > 0 ? (
        <p className={styles.note}>
          {i18n._("compare.same")} {same.map(({ label, value }) => `${label} ${value}`).join("; ")}
        </p>
      ) : null}
      {products.length === 1 ? <p className={styles.note}>{i18n._("compare.alone")}</p> : null}
    </>
  )
}
