import { useLingui } from "@lingui/react"
import { type FormEvent, useEffect, useId, useState } from "react"
import { useStore } from "zustand"
import { MAX_REPORT_TEXT, REPORT_REASONS, type ReportReason } from "../../../client/presence/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import { Button } from "../../../ui/button.tsx"
import { Dialog } from "../../../ui/dialog.tsx"
import { nameOf } from "../name-of.ts"
import "../../words.ts"
import "./messages.ts"
import styles from "./report-dialog.module.css"

export interface Reported {
  readonly key: string
  readonly name: string
}

type Step = "writing" | "sending" | "kept" | "too-many" | "gone"

/** How the report fares: it is kept only when the server says so. */
function useReport({ key }: Reported): [Step, (reason: ReportReason, text: string) => void] {
  const { presence } = useShop()
  const [step, setStep] = useState<Step>("writing")
  useEffect(
    () =>
      presence.onReply((reply) => {
        if (reply.type === "reported" && reply.key === key) setStep("kept")
        if (reply.type === "denied" && reply.of === "report") {
          setStep(reply.reason === "too-many" ? "too-many" : "gone")
        }
      }),
    [presence, key],
  )
  return [
    step,
    (reason, text) => {
      setStep("sending")
      presence.say({ type: "report", key, reason, text })
    },
  ]
}

function Kept({ who, onClose }: { who: Reported; onClose: () => void }) {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const blocked = useStore(presence.store, (state) => state.blocked.some(({ key }) => key === who.key))
  return (
    <div className={styles.body}>
      <p role="status">{i18n._("together.report.kept")}</p>
      {blocked ? null : <p>{i18n._("together.report.block", { name: nameOf(i18n, who) })}</p>}
      <div className={styles.actions}>
        {blocked ? null : (
          <Button
            kind="quiet"
            onClick={() => {
              presence.block(who, true)
              onClose()
            }}
          >
            {i18n._("together.block")}
          </Button>
        )}
        <Button onClick={onClose}>{i18n._("together.report.done")}</Button>
      </div>
    </div>
  )
}

/** Tells the store's people that somebody misbehaves. What they said last goes along. */
export function ReportDialog({ who, onClose }: { who: Reported; onClose: () => void }) {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const [reason, setReason] = useState<ReportReason | null>(null)
  const [text, setText] = useState("")
  const [step, send] = useReport(who)
  const connected = useStore(presence.store, ({ status }) => status.kind === "together")
  const radios = useId()
  const noteId = useId()
  const textId = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason && connected && step !== "sending") send(reason, text.trim())
  }
  const trouble = !connected ? "offline" : step === "too-many" || step === "gone" ? step : null
  return (
    <Dialog
      headed
      title={i18n._("together.report.title", { name: nameOf(i18n, who) })}
      closeLabel={i18n._("shop.close")}
      onClose={onClose}
    >
      {step === "kept" ? (
        <Kept who={who} onClose={onClose} />
      ) : (
        <form className={styles.body} onSubmit={submit}>
          <p className={styles.hint}>{i18n._("together.report.hint")}</p>
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
            {trouble ? i18n._(`together.report.${trouble}`) : null}
          </p>
          <div className={styles.actions}>
            <Button
              type="submit"
              unavailable={reason === null || !connected || step === "sending"}
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
