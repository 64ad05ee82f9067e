import { useLingui } from "@lingui/react"
import { type FormEvent, useId, useRef, useState } from "react"
import { useStore } from "zustand"
import { type Handling, MAX_LINE } from "../../client/help/index.ts"
import { Button } from "../../ui/button.tsx"
import { useDesk } from "./desk-context.ts"
import styles from "./passed-on.module.css"
import { useDeskWords } from "./use-desk-words.ts"

/** What guides note for each other about a request: the visitor never sees it. */
export function PrivateNotes({ person }: { person: Handling }) {
  const { i18n } = useLingui()
  const { desk, tools } = useDesk()
  const { timeOf } = useDeskWords()
  const id = useId()
  const noteId = useRef<string | null>(null)
  const [text, setText] = useState("")
  const busy = useStore(desk.store, (state) => state.busy.has(person.id))
  const ready = text.trim() !== "" && !busy
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    noteId.current ??= tools.newId()
    if (!(await desk.note(person.id, { noteId: noteId.current, text: text.trim() }))) return
    noteId.current = null
    setText("")
  }
  return (
    <section className={styles.notes} aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`} className={styles.heading}>
        {i18n._("desk.notes")} <span className={styles.who}>{i18n._("desk.notes.hint")}</span>
      </h4>
      {person.privateNotes.length > 0 ? (
        <ul>
          {person.privateNotes.map((note) => (
            <li key={note.id}>
              <span dir="auto">{note.text}</span>{" "}
              <span className={styles.who}>
                {note.by}, {timeOf(note.at)}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <form className={styles.row} onSubmit={(event) => void submit(event)}>
        <input
          className={styles.field}
          aria-label={i18n._("desk.notes.add")}
          placeholder={i18n._("desk.notes.add")}
          maxLength={MAX_LINE}
          autoComplete="off"
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            noteId.current = null
          }}
        />
        <Button type="submit" kind="quiet" className={styles.add ?? ""} unavailable={!ready}>
          {i18n._("desk.notes.save")}
        </Button>
      </form>
    </section>
  )
}
