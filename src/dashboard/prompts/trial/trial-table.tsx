import { useLingui } from "@lingui/react"
import styles from "./trial-panel.module.css"

export interface TrialRow {
  readonly name: string
  readonly draft: string
  readonly inForce: string
}

/** The draft beside what is in force. */
export function TrialTable({ caption, rows }: { caption: string; rows: readonly TrialRow[] }) {
  const { i18n } = useLingui()
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{i18n._("prompts.trial.draft")}</th>
          <th scope="col">{i18n._("prompts.trial.in-force")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, draft, inForce }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{draft}</td>
            <td>{inForce}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
