import { useLingui } from "@lingui/react"
import type { CannedReply } from "../../../client/help/index.ts"
import type { Language } from "../../../domain/language.ts"
import styles from "./canned.module.css"

export interface CannedListProps {
  id: string
  canned: readonly CannedReply[]
  language: Language
  onChoose: (canned: CannedReply) => void
}

/** What can be inserted, in the visitor's language. */
export function CannedList({ id, canned, language, onChoose }: CannedListProps) {
  const { i18n } = useLingui()
  return (
    <ul id={id} className={styles.list} aria-label={i18n._("desk.canned")}>
      {canned.map((each) => (
        <li key={each.id}>
          <button type="button" className={styles.option} onClick={() => onChoose(each)}>
            <b>/{each.key}</b> <span lang={language}>{each.text[language]}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
