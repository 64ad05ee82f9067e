import { useLingui } from "@lingui/react"
import type { EntryHistoryLine, EntryReply } from "../../protocol/boards.ts"
import { formatMoment } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import styles from "./entry-editor.module.css"

/** What happened with an entry, newest last, with the words it had before. */
export function EntryHistory({ entry, timezone }: { entry: EntryReply; timezone: string }) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const said = ({ kind, by, detail }: EntryHistoryLine) => {
    const { changed = [], linked = 0, unlinked = 0 } = detail
    const what = [
      ...changed.map((field) => i18n._(`entries.changed.${field}`)),
      ...(linked > 0 ? [i18n._("entries.changed.linked", { count: linked })] : []),
      ...(unlinked > 0 ? [i18n._("entries.changed.unlinked", { count: unlinked })] : []),
    ]
    const deed = i18n._(`entries.history.${kind}`, { by })
    return what.length > 0 ? `${deed}: ${what.join(", ")}` : deed
  }
  return (
    <details className={styles.history}>
      <summary>{i18n._("entries.history", { count: entry.history.length })}</summary>
      <ol>
        {entry.history.map((line) => (
          <li key={line.n}>
            <time dateTime={line.at}>{formatMoment(line.at, language, timezone)}</time> {said(line)}
            {line.detail.was ? (
              <p className={styles.was}>
                {i18n._("entries.was", {
                  words: `${line.detail.was.said[language]} — ${line.detail.was.did[language]}`,
                })}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  )
}
