import { useLingui } from "@lingui/react"
import { type FormEvent, useState } from "react"
import type { Attempt } from "../../staff/attempt.ts"
import { PASSWORD_MIN } from "../../staff/password-rules.ts"
import { RefusalNote } from "../../staff/refusal-note.tsx"
import { refusalOf } from "../../staff/refusal-of.ts"
import { setUpOwner, signIn } from "../../staff/session.ts"
import styles from "../../staff/sign-in.module.css"
import { TextField } from "../../staff/text-field.tsx"
import { Button } from "../../ui/button.tsx"
import { useServices } from "../services-context.ts"

export interface SetupFormProps {
  token: string
  /** The account is made; `signedIn` says whether its owner is in already. */
  onDone: (signedIn: boolean) => void
}

/** Name, e-mail and password of the owner. */
export function SetupForm({ token, onDone }: SetupFormProps) {
  const { i18n } = useLingui()
  const { api } = useServices()
  const [name, setName] = useState("")
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")
  const [attempt, setAttempt] = useState<Attempt>({ kind: "idle" })

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (attempt.kind === "asking") return
    const owner = { token, name: name.trim(), email: email.trim(), password }
    if (!owner.name || !owner.email || password.length < PASSWORD_MIN) {
      setAttempt({ kind: "incomplete" })
      return
    }
    setAttempt({ kind: "asking" })
    try {
      await setUpOwner(api, owner)
    } catch (error) {
      setAttempt({ kind: "refused", refusal: refusalOf(error) })
      return
    }
    await signIn(api, owner).then(
      () => onDone(true),
      () => onDone(false),
    )
  }

  const missing = (text: string, id: string) =>
    attempt.kind === "incomplete" && !text.trim() ? i18n._(id) : null
  const short = attempt.kind === "incomplete" && password.length < PASSWORD_MIN
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={i18n._("sign-in.name")}
        name="name"
        autoComplete="name"
        value={name}
        onChange={setName}
        error={missing(name, "sign-in.missing.name")}
      />
      <TextField
        label={i18n._("sign-in.email")}
        name="email"
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        error={missing(email, "sign-in.missing.email")}
      />
      <TextField
        label={i18n._("sign-in.password")}
        name="password"
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        hint={i18n._("setup.password.hint", { min: PASSWORD_MIN })}
        error={short ? i18n._("sign-in.short", { min: PASSWORD_MIN }) : null}
      />
      <RefusalNote refusal={attempt.kind === "refused" ? attempt.refusal : null} />
      <Button type="submit" unavailable={attempt.kind === "asking"}>
        {i18n._(attempt.kind === "asking" ? "sign-in.going" : "setup.go")}
      </Button>
    </form>
  )
}
