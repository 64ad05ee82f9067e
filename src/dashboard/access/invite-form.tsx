import { useLingui } from "@lingui/react"
import { type FormEvent, useId, useState } from "react"
import { currentLanguage } from "../../client/language.ts"
import { LANGUAGES, type Language } from "../../domain/language.ts"
import { ROLES, type Role } from "../../domain/role.ts"
import { Button } from "../../ui/button.tsx"
import { ChoiceSelect } from "../frame/choice-select.tsx"
import styles from "./access.module.css"
import type { NewColleague } from "./ask-access.ts"
import "./messages.ts"

export interface InviteFormProps {
  mail: boolean
  busy: boolean
  /** Resolves to whether it was done. */
  onInvite: (colleague: NewColleague) => Promise<boolean>
}

/** Address, role, and the language of the letter. */
export function InviteForm({ mail, busy, onInvite }: InviteFormProps) {
  const { i18n } = useLingui()
  const [email, setEmail] = useState("")
  const [role, setRole] = useState<Role>("guide")
  const [language, setLanguage] = useState<Language>(currentLanguage())
  const [missing, setMissing] = useState(false)
  const id = useId()

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    const isAddress = /^[^\s@]+@[^\s@]+$/.test(email.trim())
    setMissing(!isAddress)
    if (isAddress && (await onInvite({ email: email.trim(), role, language }))) setEmail("")
  }

  return (
    <form className={styles.invite} onSubmit={submit} noValidate>
      <p className={styles.note}>{i18n._(mail ? "access.invite.note" : "access.invite.no-mail")}</p>
      <div className={styles.acts}>
        <label className={styles.field}>
          {i18n._("access.email")}
          <input
            type="email"
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            aria-invalid={missing || undefined}
            aria-describedby={missing ? id : undefined}
          />
        </label>
        <ChoiceSelect
          label={i18n._("access.role")}
          value={role}
          options={ROLES.map((each) => ({ id: each, label: i18n._(`access.role.${each}`) }))}
          onChoose={setRole}
        />
        <ChoiceSelect
          label={i18n._("access.language")}
          value={language}
          options={LANGUAGES.map((each) => ({
            id: each,
            label: i18n._(`access.language.${each}`),
            lang: each,
          }))}
          onChoose={setLanguage}
        />
        <Button type="submit" unavailable={busy} className={styles.go ?? ""}>
          {i18n._("access.invite")}
        </Button>
      </div>
      {missing ? (
        <p id={id} className={styles.problem}>
          {i18n._("access.email.missing")}
        </p>
      ) : null}
      <p className={styles.note}>{i18n._(`access.role.${role}.may`)}</p>
    </form>
  )
}
