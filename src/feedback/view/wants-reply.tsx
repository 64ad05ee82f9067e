import { useLingui } from "@lingui/react"
import { type FormEvent, useEffect, useId, useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import type { ReplyPartProps } from "./after/thanks-card.tsx"
import "./wants-reply-messages.ts"
import styles from "./wants-reply.module.css"

type Sending = "none" | "busy" | "left" | "failed"

/**
 * How an answer by a person reaches whoever would like one: it waits for them in the store, which takes that they are
 * remembered, and by e-mail if they leave an address.
 */
export function WantsReply({ impressionId, onDraft }: ReplyPartProps) {
  const { i18n } = useLingui()
  const { api, visitor, correct } = useShop()
  const id = useId()
  const { consent, visitorId, choose } = useStore(visitor.store)
  const [email, setEmail] = useState("")
  const [sending, setSending] = useState<Sending>("none")

  // What was answered as nobody in particular becomes theirs: otherwise nothing could be said to them.
  useEffect(() => {
    if (consent !== "given") return
    const answer = visitor.answers.getState().answers.find((each) => each.impressionId === impressionId)
    if (answer && answer.visitId !== null) correct.claim(answer)
  }, [consent, visitor, correct, impressionId])

  if (consent !== "given" || visitorId === null)
    return (
      <div className={styles.part}>
        <p>{i18n._("wants.needs")}</p>
        <button type="button" className={styles.yes} onClick={() => choose("given")}>
          {i18n._("wants.yes")}
        </button>
      </div>
    )

  async function leave(event: FormEvent) {
    event.preventDefault()
    if (email.trim() === "" || sending === "busy") return
    setSending("busy")
    const headers = { authorization: `Visitor ${visitorId}` }
    const body = { impressionId, email: email.trim(), consent: true }
    await api.send("PUT", "/api/me/contact", { headers, body }).then(
      () => {
        setSending("left")
        onDraft(false)
      },
      () => setSending("failed"),
    )
  }
  return (
    <div className={styles.part}>
      <p>{i18n._("wants.waits")}</p>
      {sending === "left" ? (
        <p role="status">{i18n._("wants.left", { email: email.trim() })}</p>
      ) : (
        <form className={styles.form} onSubmit={leave}>
          <label htmlFor={id}>{i18n._("wants.email")}</label>
          <span className={styles.row}>
            <input
              id={id}
              type="email"
              autoComplete="email"
              inputMode="email"
              maxLength={254}
              aria-describedby={`${id}-note`}
              value={email}
              onChange={(event) => {
                setEmail(event.target.value)
                onDraft(event.target.value.trim() !== "")
              }}
            />
            <button type="submit" className={styles.yes} aria-disabled={sending === "busy" || undefined}>
              {i18n._("wants.leave")}
            </button>
          </span>
          <p id={`${id}-note`} className={styles.note}>
            {i18n._("wants.email.note")}
          </p>
          <p role="alert" className={styles.problem}>
            {sending === "failed" ? i18n._("wants.failed") : ""}
          </p>
        </form>
      )}
    </div>
  )
}
