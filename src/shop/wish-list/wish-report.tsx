import { useLingui } from "@lingui/react"
import { type FormEvent, useId, useState } from "react"
import { useShop } from "../../client/shop-context.ts"
import {
  MAX_REPORT_TEXT,
  REPORT_REASONS,
  type ReportReason,
  type WishMember,
} from "../../client/wish-list/index.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { nameOf } from "../together/name-of.ts"
import "../together/people/messages.ts"
import styles from "../together/people/report-dialog.module.css"
import "../words.ts"
import "./messages.ts"

type Step = "writing" | "sending" | "kept" | "too-many" | "failed"

/** Tells the store's people that a member's name or notes are abuse. */
export function WishReport({ member, onClose }: { member: WishMember; onClose: () => void }) {
  const { i18n } = useLingui()
  const { wishes } = useShop()
  const [reason, setReason] = useState<ReportReason | null>(null)
  const [text, setText] = useState("")
  const [step, setStep] = useState<Step>("writing")
  const radios = useId()
  const noteId = useId()
  const textId = useId()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!reason || step === "sending") return
    setStep("sending")
    const lists = await wishes.wake()
    setStep(await lists.report({ member: member.key, reason, text: text.trim() }))
  }
  return (
    <Dialog
      headed
      title={i18n._("wish.report.title", { name: nameOf(i18n, member) })}
      closeLabel={i18n._("shop.close")}
      onClose={onClose}
    >
      {step === "kept" ? (
        <div className={styles.body}>
          <p role="status">{i18n._("together.report.kept")}</p>
          <div className={styles.actions}>
            <Button onClick={onClose}>{i18n._("together.report.done")}</Button>
          </div>
        </div>
      ) : (
        <form className={styles.body} onSubmit={(event) => void submit(event)}>
          <p className={styles.hint}>{i18n._("wish.report.hint")}</p>
          <fieldset className={styles.reasons}>
            <legend className={styles.label}>{i18n._("together.report.reason")}</legend>
            {REPORT_REASONS.map((each) => (
              <label key={each} className={styles.reason}>
                <input
                  type="radio"
                  name={radios}
                  checked={each === reason}
                  onChange={() => setReason(each)}
                />
                {i18n._(`together.report.reason.${each}`)}
              </label>
            ))}
          </fieldset>
          <div className={styles.field}>
            <label className={styles.label} htmlFor={textId}>
              {i18n._("together.report.text")}
            </label>
            <textarea
              id={textId}
              className={styles.text}
              rows={3}
              maxLength={MAX_REPORT_TEXT}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          </div>
          <p className={styles.note} id={noteId} role="status">
            {step === "failed" || step === "too-many" ? i18n._(`wish.report.${step}`) : null}
          </p>
          <div className={styles.actions}>
            <Button
              type="submit"
              unavailable={reason === null || step === "sending"}
              aria-describedby={noteId}
            >
              {i18n._(step === "sending" ? "together.report.sending" : "together.report.send")}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
