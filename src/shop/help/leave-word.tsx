import { useLingui } from "@lingui/react"
import { type FormEvent, useRef, useState } from "react"
import { useStore } from "zustand"
import { type HelpSession, MAX_MESSAGE } from "../../client/help/index.ts"
import { Button } from "../../ui/button.tsx"
import { BookLink } from "../booking/book-link.tsx"
import { AboutProduct } from "./about-product.tsx"
import { type ContactDraft, ContactFields, contactOf, NO_CONTACT } from "./contact-fields.tsx"
import styles from "./help.module.css"
import { lengthOf, TextArea } from "./text-area.tsx"
import { TroubleNote } from "./trouble-note.tsx"

export interface LeaveWordProps {
  session: HelpSession
  productId: string | null
  /** Whoever waits can go on waiting. */
  onBack?: () => void
}

/** Nobody is on duty: said at once, and a message taken. */
export function LeaveWord({ session, productId, onBack }: LeaveWordProps) {
  const { i18n } = useLingui()
  const { draft, hours, trouble } = useStore(session.store)
  const [contact, setContact] = useState<ContactDraft>(NO_CONTACT)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const reading = contactOf(contact)
  const length = lengthOf(draft)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (length > 0 && length <= MAX_MESSAGE && reading.kind === "whole")
      session.leaveWord(draft.trim(), reading.contact, productId)
    else if (length === 0 || length > MAX_MESSAGE) form.current?.querySelector("textarea")?.focus()
    else form.current?.querySelector<HTMLInputElement>("[data-contact]")?.focus()
  }
  return (
    <form className={styles.body} ref={form} onSubmit={submit} noValidate>
      <p className={styles.turn}>{i18n._("help.nobody")}</p>
      <p>{i18n._(trouble === "nobody" ? "help.nobody.just" : "help.nobody.text")}</p>
      <AboutProduct productId={productId} />
      <TextArea
        label={i18n._("help.message")}
        value={draft}
        max={MAX_MESSAGE}
        error={tried && length === 0 ? i18n._("help.message.missing") : null}
        onChange={session.write}
      />
      <ContactFields draft={contact} tried={tried} onChange={setContact} />
      <TroubleNote trouble={trouble} />
      <Button type="submit">{i18n._("help.message.go")}</Button>
      {hours?.bookable ? <BookLink productId={productId} className={styles.book} /> : null}
      {onBack ? (
        <Button kind="quiet" onClick={onBack}>
          {i18n._("help.message.back")}
        </Button>
      ) : null}
    </form>
  )
}
