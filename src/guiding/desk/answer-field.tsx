import { useLingui } from "@lingui/react"
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react"
import { type Handling, MAX_LINE } from "../../client/help/index.ts"
import { Button } from "../../ui/button.tsx"
import styles from "./answer-field.module.css"
import { useDesk } from "./desk-context.ts"
import { useDeskWords } from "./use-desk-words.ts"

/** Where a guide answers. Enter sends; what wasn't taken stays, and is the same line when it is sent again. */
export function AnswerField({ person }: { person: Handling }) {
  const { i18n } = useLingui()
  const { desk, tools } = useDesk()
  const { nameOf } = useDeskWords()
  const [text, setText] = useState("")
  const [sending, setSending] = useState(false)
  const lineId = useRef<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const length = [...text.trim()].length
  const ready = length > 0 && length <= MAX_LINE && !sending
  const label = i18n._("desk.write", { name: nameOf(person) })

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    lineId.current ??= tools.newId()
    setSending(true)
    const said = await desk.say(person.id, { lineId: lineId.current, text: text.trim() })
    setSending(false)
    if (!said) return
    lineId.current = null
    setText("")
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) void submit(event)
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <textarea
        ref={field}
        className={styles.field}
        rows={1}
        aria-label={label}
        placeholder={label}
        aria-invalid={length > MAX_LINE || undefined}
        readOnly={sending}
        autoComplete="off"
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          lineId.current = null
        }}
        onKeyDown={press}
      />
      <Button type="submit" className={styles.send ?? ""} unavailable={!ready}>
        {i18n._("desk.send")}
      </Button>
      <p className={styles.note} role="status">
        {length > MAX_LINE ? i18n._("desk.too-long", { n: length - MAX_LINE }) : null}
      </p>
    </form>
  )
}
