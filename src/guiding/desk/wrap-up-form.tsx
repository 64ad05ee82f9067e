import { useLingui } from "@lingui/react"
import { type FormEvent, useEffect, useId, useRef, useState } from "react"
import { useStore } from "zustand"
import { type Handling, MAX_NOTE } from "../../client/help/index.ts"
import { Button } from "../../ui/button.tsx"
import { useDesk } from "./desk-context.ts"
import styles from "./wrap-up-form.module.css"

/** One line of what it was about: the last thing of a conversation. */
export function WrapUpForm({ person }: { person: Handling }) {
  const { i18n } = useLingui()
  const { desk } = useDesk()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [note, setNote] = useState("")
  const [isVoid, setVoid] = useState(false)
  const busy = useStore(desk.store, (state) => state.busy.has(person.id))
  useEffect(() => field.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) void desk.close(person.id, note.trim(), isVoid)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <p role="status">{i18n._("desk.over")}</p>
      <label htmlFor={id} className={styles.label}>
        {i18n._("desk.wrap-up")}
      </label>
      <div className={styles.row}>
        <input
          id={id}
          ref={field}
          className={styles.field}
          maxLength={MAX_NOTE}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <Button type="submit" className={styles.save ?? ""} unavailable={busy}>
          {i18n._("desk.wrap-up.save")}
        </Button>
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {i18n._("desk.wrap-up.hint")}
      </p>
      <label className={styles.check}>
        <input type="checkbox" checked={isVoid} onChange={({ target }) => setVoid(target.checked)} />
        {i18n._("desk.wrap-up.void")}
      </label>
    </form>
  )
}
