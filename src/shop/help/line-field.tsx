import { useLingui } from "@lingui/react"
import { type FormEvent, type KeyboardEvent, useState } from "react"
import { MAX_LINE } from "../../client/help/index.ts"
import { Icon } from "../../ui/icon.tsx"
import styles from "./line-field.module.css"
import { lengthOf } from "./text-area.tsx"

/** Where one writes to the guide. Enter sends. */
export function LineField({ onSay }: { onSay: (text: string) => void }) {
  const { i18n } = useLingui()
  const [text, setText] = useState("")
  const length = lengthOf(text)
  const ready = length > 0 && length <= MAX_LINE
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    onSay(text.trim())
    setText("")
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) submit(event)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.row}>
        <textarea
          className={styles.field}
          rows={1}
          aria-label={i18n._("help.write")}
          aria-invalid={length > MAX_LINE || undefined}
          placeholder={i18n._("help.write")}
          enterKeyHint="send"
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={press}
        />
        <button
          type="submit"
          className={styles.send}
          aria-label={i18n._("help.send")}
          aria-disabled={!ready || undefined}
        >
          <Icon name="send" />
        </button>
      </div>
      <p className={styles.note} role="status">
        {length > MAX_LINE ? i18n._("help.about.over", { n: length - MAX_LINE }) : null}
      </p>
    </form>
  )
}
