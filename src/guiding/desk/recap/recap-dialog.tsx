import { useLingui } from "@lingui/react"
import { type FormEvent, useState } from "react"
import { MAX_RECAP_TEXT } from "../../../client/help/index.ts"
import { Button } from "../../../ui/button.tsx"
import { Dialog } from "../../../ui/dialog.tsx"
import styles from "../canned/canned.module.css"

export interface RecapDialogProps {
  /** For whom. */
  name: string
  /** What it can name besides what the guest is known to have looked at. */
  products: readonly { readonly id: string; readonly title: string }[]
  /** How it reaches them. */
  way: "conversation" | "booking"
  /** Resolves to whether it was sent. */
  onSend: (recap: { readonly text: string; readonly products: readonly string[] }) => Promise<boolean>
  onClose: () => void
}

/** What a guide writes for the guest to keep; private notes stay where they are. */
export function RecapDialog({ name, products, way, onSend, onClose }: RecapDialogProps) {
  const { i18n } = useLingui()
  const [text, setText] = useState("")
  const [chosen, setChosen] = useState<readonly string[]>(products.map(({ id }) => id))
  const [sending, setSending] = useState(false)
  const [failed, setFailed] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (sending) return
    setSending(true)
    const sent = await onSend({ text: text.trim(), products: chosen })
    setSending(false)
    setFailed(!sent)
    if (sent) onClose()
  }
  const title = i18n._("desk.recap.title", { name })
  return (
    <Dialog title={title} headed closeLabel={i18n._("desk.canned.close")} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p className={styles.hint}>{i18n._(`desk.recap.${way}`)}</p>
        <label className={styles.field}>
          {i18n._("desk.recap.text", { name })}
          <textarea
            rows={6}
            maxLength={MAX_RECAP_TEXT}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        {products.map((product) => (
          <label key={product.id} className={styles.row}>
            <input
              type="checkbox"
              checked={chosen.includes(product.id)}
              onChange={({ target }) =>
                setChosen(
                  target.checked ? [...chosen, product.id] : chosen.filter((each) => each !== product.id),
                )
              }
            />
            {product.title}
          </label>
        ))}
        <p role="alert" className={styles.trouble}>
          {failed ? i18n._("desk.notice.failed") : null}
        </p>
        <Button type="submit" unavailable={sending || (text.trim() === "" && chosen.length === 0)}>
          {i18n._("desk.recap.send")}
        </Button>
      </form>
    </Dialog>
  )
}
