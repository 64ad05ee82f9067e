import { useLingui } from "@lingui/react"
import { type FormEvent, type ReactNode, useId, useState } from "react"
import { MAX_NOTE } from "../../../protocol/prompts.ts"
import { Button } from "../../../ui/button.tsx"
import { Dialog } from "../../../ui/dialog.tsx"
import styles from "./deed-dialog.module.css"

export interface DeedDialogProps {
  title: string
  /** What it does. */
  lead: string
  deed: string
  busy: boolean
  children?: ReactNode
  onDo: (note: string) => void
  onClose: () => void
}

/** Asks once more before something changes what visitors are asked, and why. */
export function DeedDialog({ title, lead, deed, busy, children, onDo, onClose }: DeedDialogProps) {
  const { i18n } = useLingui()
  const id = useId()
  const [note, setNote] = useState("")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) onDo(note.trim())
  }
  return (
    <Dialog title={title} headed closeLabel={i18n._("dashboard.close")} onClose={onClose} shape="short">
      <form className={styles.form} onSubmit={submit}>
        <p>{lead}</p>
        {children}
        <label htmlFor={id}>{i18n._("prompts.note")}</label>
        <textarea
          id={id}
          rows={2}
          maxLength={MAX_NOTE}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <div className={styles.ways}>
          <Button type="submit" unavailable={busy}>
            {deed}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {i18n._("prompts.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
