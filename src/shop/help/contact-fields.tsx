import { useLingui } from "@lingui/react"
import { useId } from "react"
import { type Contact, ERASE_CONTACT_DAYS } from "../../client/help/index.ts"
import styles from "./help.module.css"

export interface ContactDraft {
  readonly way: "none" | Contact["kind"]
  readonly value: string
  readonly consent: boolean
}

export const NO_CONTACT: ContactDraft = { way: "none", value: "", consent: false }

/** As the server takes them: something@somewhere.tld, and digits with what people write between them. */
const EMAIL = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/u
const PHONE = /^\+?(?:[ ()./-]*\d){6,17}[ ()./-]*$/

export type ContactReading =
  | { readonly kind: "whole"; readonly contact: Contact | null }
  | { readonly kind: "wrong" }
  | { readonly kind: "no-consent" }

export function contactOf({ way, value, consent }: ContactDraft): ContactReading {
  if (way === "none") return { kind: "whole", contact: null }
  const text = value.trim()
  if (!(way === "email" ? EMAIL : PHONE).test(text)) return { kind: "wrong" }
  return consent ? { kind: "whole", contact: { kind: way, value: text } } : { kind: "no-consent" }
}

const WAYS = ["none", "email", "phone"] as const

export interface ContactFieldsProps {
  draft: ContactDraft
  /** Whether what is wrong is to be said. */
  tried: boolean
  onChange: (draft: ContactDraft) => void
}

/** Whether and where the visitor wants an answer, and that we may keep that. */
export function ContactFields({ draft, tried, onChange }: ContactFieldsProps) {
  const { i18n } = useLingui()
  const id = useId()
  const { way, value, consent } = draft
  const reading = contactOf(draft)
  const wrong = tried && reading.kind === "wrong"
  const unasked = tried && reading.kind === "no-consent"
  return (
    <>
      <fieldset className={styles.ways}>
        <legend>{i18n._("help.reply")}</legend>
        {WAYS.map((each) => (
          <label key={each} className={styles.way} data-chosen={each === way || undefined}>
            <input
              type="radio"
              name={`${id}-way`}
              checked={each === way}
              onChange={() => onChange({ ...draft, way: each, value: each === way ? value : "" })}
            />
            {i18n._(`help.reply.${each}`)}
          </label>
        ))}
      </fieldset>
      {way === "none" ? null : (
        <>
          <div className={styles.field}>
            <label htmlFor={id}>{i18n._(`help.contact.${way}`)}</label>
            <input
              id={id}
              data-contact
              type={way === "email" ? "email" : "tel"}
              autoComplete={way === "email" ? "email" : "tel"}
              value={value}
              aria-invalid={wrong || undefined}
              aria-describedby={`${id}-note`}
              onChange={({ target }) => onChange({ ...draft, value: target.value })}
            />
            <p id={`${id}-note`} className={styles.note} data-wrong={wrong || undefined} role="status">
              {wrong ? i18n._(`help.contact.${way}.wrong`) : null}
            </p>
          </div>
          <label className={styles.consent}>
            <input
              type="checkbox"
              checked={consent}
              aria-invalid={unasked || undefined}
              aria-describedby={`${id}-consent`}
              onChange={({ target }) => onChange({ ...draft, consent: target.checked })}
            />
            <span>{i18n._("help.consent", { days: ERASE_CONTACT_DAYS })}</span>
          </label>
          <p id={`${id}-consent`} className={styles.note} data-wrong={unasked || undefined} role="status">
            {unasked ? i18n._("help.consent.missing") : null}
          </p>
        </>
      )}
    </>
  )
}
