import { useLingui } from "@lingui/react"
import { useState } from "react"
import { formatDay } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { FailureNote } from "../frame/freshness.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import styles from "./actions-page.module.css"
import type { ActionsApi } from "./ask-actions.ts"
import "./done-messages.ts"

export interface LinkFieldsProps {
  actions: ActionsApi
  cases: readonly string[]
  entries: readonly string[]
  onCases: (ids: readonly string[]) => void
  onEntries: (ids: readonly string[]) => void
}

interface Choice {
  readonly id: string
  readonly label: string
}

const toggled = (ids: readonly string[], id: string) =>
  ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]

/** Cases and entries of the boards that an action belongs to; looked up when they are asked for. */
export function LinkFields({ actions, cases, entries, onCases, onEntries }: LinkFieldsProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const [open, setOpen] = useState(false)
  const { loading, reload } = useLoaded(
    `links ${open} ${language}`,
    async (signal) => (open ? await Promise.all([actions.cases(signal), actions.entries(signal)]) : null),
    0,
  )
  const found = loading.kind === "ready" ? loading.data : null
  const list = (legend: string, choices: readonly Choice[], ids: readonly string[], on: typeof onCases) => (
    <fieldset className={styles.links}>
      <legend>{legend}</legend>
      {choices.length === 0 ? <p className={styles.hint}>{i18n._("goals.links.none")}</p> : null}
      {choices.map(({ id, label }) => (
        <label key={id} className={styles.tick}>
          <input type="checkbox" checked={ids.includes(id)} onChange={() => on(toggled(ids, id))} />
          <span dir="auto">{label}</span>
        </label>
      ))}
    </fieldset>
  )
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{i18n._("goals.links", { count: cases.length + entries.length })}</summary>
      <FailureNote loading={loading} onRetry={reload} />
      {open && !found ? <p className={styles.hint}>{i18n._("dashboard.loading")}</p> : null}
      {found
        ? list(
            i18n._("goals.links.cases"),
            found[0].cases.map(({ id, words, openedAt, touchpoint }) => ({
              id,
              label: [
                words ?? i18n._("goals.no-words"),
                touchpoint?.label,
                formatDay(openedAt.slice(0, 10), language),
              ]
                .filter(Boolean)
                .join(" · "),
            })),
            cases,
            onCases,
          )
        : null}
      {found
        ? list(
            i18n._("goals.links.entries"),
            found[1].entries.map(({ id, said, did }) => ({ id, label: did[language] || said[language] })),
            entries,
            onEntries,
          )
        : null}
    </details>
  )
}
