import { useLingui } from "@lingui/react"
import type { BoardEntry } from "../../client/boards/load-boards.ts"
import { currentLanguage } from "../../client/language.ts"
import { localeOf } from "../../domain/language.ts"
import styles from "./board-note.module.css"
import { ChangeLine } from "./change-line.tsx"
import { GoThere } from "./go-there.tsx"
import "./messages.ts"

/** A day that has no time zone, as it is read. */
function dayWords(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeZone: "UTC" })
  return format.format(Date.parse(`${day}T12:00:00Z`))
}

/** One thing that was said, and what came of it. */
export function BoardNote({ entry, onGo }: { entry: BoardEntry; onGo: () => void }) {
  const { i18n } = useLingui()
  const language = currentLanguage()
  const { said, did, outcome, on, place, people, change } = entry
  return (
    <li className={styles.note} data-outcome={outcome} data-entry={entry.id}>
      <p className={styles.over}>
        {place ? <span>{place.label[language]}</span> : null}
        <time dateTime={on}>{dayWords(on, language)}</time>
      </p>
      <h3 className={styles.label}>{i18n._("boards.said")}</h3>
      <p className={styles.said}>{said[language]}</p>
      <h3 className={styles.label}>{i18n._(`boards.${outcome}`)}</h3>
      <p className={styles.did}>{did[language]}</p>
      {change ? <ChangeLine change={change} /> : null}
      <div className={styles.foot}>
        {people === 0 ? null : (
          <span>{people === null ? i18n._("boards.some") : i18n._("boards.people", { count: people })}</span>
        )}
        {place ? <GoThere place={place} onGo={onGo} /> : null}
      </div>
    </li>
  )
}
