import { useLingui } from "@lingui/react"
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react"
import { MAX_WISH_NOTE } from "../../client/wish-list/index.ts"
import "./messages.ts"
import styles from "./wish-row.module.css"

export interface WishNoteProps {
  title: string
  note: string
  onSave: (note: string) => void
  onCancel: () => void
}

/** Characters left from which on they are counted. */
const NEAR_END = 30

/** What one has to say of a thing, being written. */
export function WishNote({ title, note, onSave, onCancel }: WishNoteProps) {
  const { i18n } = useLingui()
  const [text, setText] = useState(note)
  const field = useRef<HTMLTextAreaElement>(null)
  const restId = useId()
  const rest = MAX_WISH_NOTE - Array.from(text.trim()).length
  useEffect(() => field.current?.focus(), [])
  const save = (event?: FormEvent) => {
    event?.preventDefault()
    if (rest >= 0) onSave(text.trim())
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault()
      event.stopPropagation()
      onCancel()
    }
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      save()
    }
  }
  return (
    <form className={styles.noting} onSubmit={save}>
      <textarea
        ref={field}
        className={styles.field}
        rows={2}
        aria-label={i18n._("wish.note.field", { title })}
        aria-describedby={restId}
        placeholder={i18n._("wish.note.hint")}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={press}
      />
      <div className={styles.answers}>
        <span className={styles.rest} id={restId} data-over={rest < 0 || undefined}>
          {rest < 0
            ? i18n._("wish.note.too-long", { n: -rest })
            : rest <= NEAR_END
              ? i18n._("wish.note.left", { n: rest })
              : null}
        </span>
        <button type="button" className={styles.answer} onClick={onCancel}>
          {i18n._("wish.note.cancel")}
        </button>
        <button type="submit" className={styles.answer} data-main aria-disabled={rest < 0 || undefined}>
          {i18n._("wish.note.save")}
        </button>
      </div>
    </form>
  )
}
