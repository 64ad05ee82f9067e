import { useLingui } from "@lingui/react"
import "../messages.ts"
import styles from "./difference-table.module.css"
import type { Difference } from "./differences.ts"

export interface DifferenceTableProps {
  caption: string
  before: string
  after: string
  differences: readonly Difference[]
  /** Neither has taken the other's place. */
  isOpen?: boolean
}

/** Two sides, field by field. */
export function DifferenceTable(props: DifferenceTableProps) {
  const { caption, before, after, differences, isOpen = false } = props
  const { i18n } = useLingui()
  if (differences.length === 0) return <p className={styles.same}>{i18n._("prompts.differences.none")}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with keys
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._("prompts.differences.field")}</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((each) => (
            <tr key={each.field}>
              <th scope="row">
                <code>{each.field}</code>
              </th>
              <td>{each.before === null ? "–" : isOpen ? each.before : <del>{each.before}</del>}</td>
              <td>{each.after === null ? "–" : isOpen ? each.after : <ins>{each.after}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
