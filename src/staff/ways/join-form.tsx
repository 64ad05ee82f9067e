import { useLingui } from "@lingui/react"
import { type FormEvent, useId, useState } from "react"
import { Button } from "../../ui/button.tsx"
import type { Attempt } from "../attempt.ts"
import { PASSWORD_MIN } from "../password-rules.ts"
import { RefusalNote } from "../refusal-note.tsx"
import { refusalOf } from "../refusal-of.ts"
import form from "../sign-in.module.css"
import { TextField } from "../text-field.tsx"
import "./messages.ts"
import styles from "./ways.module.css"

export interface JoinFormProps {
  /** Whether one can do without a password. */
  byLink: boolean
  /** For whoever keeps passwords. */
  email: string
  join: (who: { readonly name: string; readonly password: string | null }) => Promise<unknown>
  onJoined: (password: string | null) => void
}

/** Name, and how one wants to sign in. */
export function JoinForm({ byLink, email, join, onJoined }: JoinFormProps) {
  const { i18n } = useLingui()
  const [name, setName] = useState("")
  const [password, setPassword] = useState("")
  const [wantsPassword, setWantsPassword] = useState(true)
  const [attempt, setAttempt] = useState<Attempt>({ kind: "idle" })
  const group = useId()

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (attempt.kind === "asking") return
    if (!name.trim() || (wantsPassword && password.length < PASSWORD_MIN))
      return setAttempt({ kind: "incomplete" })
    setAttempt({ kind: "asking" })
    const chosen = wantsPassword ? password : null
    try {
      await join({ name: name.trim(), password: chosen })
    } catch (error) {
      return setAttempt({ kind: "refused", refusal: refusalOf(error) })
    }
    onJoined(chosen)
  }

  const incomplete = attempt.kind === "incomplete"
  const way = (wants: boolean, words: string) => (
    <label className={styles.check}>
      <input
        type="radio"
        name={group}
        checked={wantsPassword === wants}
        onChange={() => setWantsPassword(wants)}
      />
      {words}
    </label>
  )
  return (
    <form className={form.form} onSubmit={submit} noValidate>
      <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
      <TextField
        label={i18n._("sign-in.name")}
        name="name"
        autoComplete="name"
        value={name}
        onChange={setName}
        error={incomplete && !name.trim() ? i18n._("sign-in.missing.name") : null}
      />
      {byLink ? (
        <fieldset className={styles.choices}>
          <legend>{i18n._("way.join.how")}</legend>
          {way(true, i18n._("way.join.password"))}
          {way(false, i18n._("way.join.by-link"))}
        </fieldset>
      ) : null}
      {wantsPassword ? (
        <TextField
          label={i18n._("sign-in.password")}
          name="password"
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          hint={i18n._("setup.password.hint", { min: PASSWORD_MIN })}
          error={
            incomplete && password.length < PASSWORD_MIN
              ? i18n._("sign-in.short", { min: PASSWORD_MIN })
              : null
          }
        />
      ) : null}
      <RefusalNote refusal={attempt.kind === "refused" ? attempt.refusal : null} />
      <Button type="submit" unavailable={attempt.kind === "asking"}>
        {i18n._(attempt.kind === "asking" ? "sign-in.going" : "way.join.go")}
      </Button>
    </form>
  )
}
