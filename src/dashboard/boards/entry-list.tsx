import { useLingui } from "@lingui/react"
import type { EntryLine } from "../../protocol/boards.ts"
import { formatDay } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { moveInList } from "../frame/move-in-list.ts"
import styles from "./entry-list.module.css"

export interface EntryListProps {
  entries: readonly EntryLine[]
  openId: string | null
  onOpen: (id: string) => void
}

/** The entries, one under the other, those changed last first. */
export function EntryList({ entries, openId, onOpen }: EntryListProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  return (
    <ul className={styles.list} aria-label={i18n._("entries.entries")} onKeyDown={moveInList}>
      {entries.map(({ id, said, did, state, place, people, on }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.line}
            data-entry={id}
            aria-current={id === openId || undefined}
            onClick={() => onOpen(id)}
          >
            <span className={styles.head}>
              <b>{said[language] || said.it || said.en || i18n._("entries.wordless")}</b>
              <span className={styles.state} data-state={state}>
                {i18n._(`entries.state.${state}`)}
              </span>
            </span>
            <span className={styles.words}>{did[language]}</span>
            <span className={styles.foot}>
              <span>{place?.label ?? i18n._("entries.place.store")}</span>
              <span>
                {[on ? formatDay(on, language) : null, i18n._("entries.people", { count: people })]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
