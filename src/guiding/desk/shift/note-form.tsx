import { useLingui } from "@lingui/react"
import { type FormEvent, useRef, useState } from "react"
import type { DeskReply } from "../../../client/help/index.ts"
import { MAX_SHIFT_NOTE } from "../../../client/shift-notes.ts"
import { Button } from "../../../ui/button.tsx"
import { useDesk } from "../desk-context.ts"
import "./messages.ts"
import styles from "./shift.module.css"
import type { ShiftNotesHere } from "./use-shift-notes.ts"

/** Requests of today that a note can be about: each once. */
function requestsOf({ mine, waiting, messages }: DeskReply): ReadonlyMap<string, string> {
  return new Map([...mine, ...waiting, ...messages].map(({ id, name }) => [id, name]))
}

/** A note for the next shift. */
export function NoteForm({ desk, notes }: { desk: DeskReply; notes: ShiftNotesHere }) {
  const { i18n } = useLingui()
  const { tools } = useDesk()
  const noteId = useRef<string | null>(null)
  const [text, setText] = useState("")
  const [request, setRequest] = useState("")
  const [busy, setBusy] = useState(false)
  const requests = requestsOf(desk)
  const ready = text.trim() !== "" && !busy
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    // The same again is the same note.
    noteId.current ??= tools.newId()
    setBusy(true)
    const kept = await notes.leave(noteId.current, {
      text: text.trim(),
      request: requests.has(request) ? request : null,
    })
    setBusy(false)
    if (!kept) return
    noteId.current = null
    setText("")
    setRequest("")
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <textarea
        className={styles.area}
        rows={2}
        aria-label={i18n._("shift.add")}
        placeholder={i18n._("shift.add")}
        maxLength={MAX_SHIFT_NOTE}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          noteId.current = null
        }}
      />
      {requests.size > 0 ? (
        <label className={styles.about}>
          {i18n._("shift.about")}
          <select
            className={styles.select}
            value={request}
            onChange={({ target }) => setRequest(target.value)}
          >
            <option value="">{i18n._("shift.about.none")}</option>
            {[...requests].map(([id, name]) => (
              <option key={id} value={id}>
                {i18n._("shift.about.of", { name: name || i18n._("shift.guest") })}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <p className={styles.small}>{i18n._("shift.hint")}</p>
      <Button type="submit" kind="quiet" unavailable={!ready}>
        {i18n._("shift.save")}
      </Button>
    </form>
  )
}
