import { useLingui } from "@lingui/react"
import { type FormEvent, type RefObject, useState } from "react"
import { type CaseReply, MAX_CASE_NOTE } from "../../protocol/cases.ts"
import { formatMoment } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { ToolButton } from "../frame/tool-button.tsx"
import styles from "./case-history.module.css"
import { historyWords } from "./case-words.ts"

export interface CaseHistoryProps {
  kase: CaseReply
  timezone: string
  field: RefObject<HTMLInputElement | null>
  onNote: (text: string) => void
}

/** Everything that happened, with who and when; and a line for what colleagues should know. */
export function CaseHistory({ kase, timezone, field, onNote }: CaseHistoryProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const [text, setText] = useState("")
  const promiseName = (id: string) => kase.promises.find((each) => each.id === id)?.name ?? id
  function send(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === "") return
    onNote(text.trim())
    setText("")
  }
  return (
    <section className={styles.history}>
      <h3>{i18n._("cases.history")}</h3>
      <ol>
        {kase.history.map((entry) => (
          <li key={entry.id}>
            <time dateTime={entry.at}>{formatMoment(entry.at, language, timezone)}</time>
            <span dir="auto">{historyWords(i18n, entry, promiseName)}</span>
          </li>
        ))}
      </ol>
      <form className={styles.note} onSubmit={send}>
        <input
          ref={field}
          type="text"
          aria-label={i18n._("cases.note")}
          placeholder={i18n._("cases.note")}
          maxLength={MAX_CASE_NOTE}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <ToolButton type="submit">{i18n._("cases.note.add")}</ToolButton>
      </form>
    </section>
  )
}
