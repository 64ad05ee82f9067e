import { useLingui } from "@lingui/react"
import { type FormEvent, lazy, Suspense, useRef, useState } from "react"
import type { Api } from "../client/api.ts"
import { Button } from "../ui/button.tsx"
import type { Attempt } from "./attempt.ts"
import { Door, type StaffPage } from "./door.tsx"
import { RefusalNote } from "./refusal-note.tsx"
import { refusalOf } from "./refusal-of.ts"
import { signIn } from "./session.ts"
import styles from "./sign-in.module.css"
import { TextField } from "./text-field.tsx"

const SecondStep = lazy(() => import("./ways/index.ts").then(({ SecondStep }) => ({ default: SecondStep })))
const LinkPanel = lazy(() => import("./ways/index.ts").then(({ LinkPanel }) => ({ default: LinkPanel })))

export interface SignInPageProps {
  api: Api
  page: StaffPage
  onSignedIn: () => void
}

/** E-mail and password. What was typed stays when it doesn't work. */
export function SignInPage({ api, page, onSignedIn }: SignInPageProps) {
  const { i18n } = useLingui()
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")
  const [attempt, setAttempt] = useState<Attempt>({ kind: "idle" })
  const [way, setWay] = useState<"password" | "link" | "code">("password")
  const form = useRef<HTMLFormElement>(null)
  const back = () => {
    setWay("password")
    setAttempt({ kind: "idle" })
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (attempt.kind === "asking") return
    if (!email.trim() || !password) {
      setAttempt({ kind: "incomplete" })
      form.current
        ?.querySelector<HTMLInputElement>(email.trim() ? "[name=password]" : "[name=email]")
        ?.focus()
      return
    }
    setAttempt({ kind: "asking" })
    try {
      const step = await signIn(api, { email: email.trim(), password })
      if (step === "in") return onSignedIn()
      setPassword("")
      setWay("code")
    } catch (error) {
      setAttempt({ kind: "refused", refusal: refusalOf(error) })
    }
  }

  if (way !== "password")
    return (
      <Suspense fallback={<Door title={i18n._("sign-in.title")} lead={i18n._("sign-in.going")} busy />}>
        {way === "code" ? (
          <SecondStep api={api} onIn={onSignedIn} onBack={back} />
        ) : (
          <LinkPanel api={api} email={email.trim()} onBack={back} />
        )}
      </Suspense>
    )
  const incomplete = attempt.kind === "incomplete"
  return (
    <Door title={i18n._("sign-in.title")} lead={i18n._(`sign-in.lead.${page}`)}>
      <form ref={form} className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label={i18n._("sign-in.email")}
          name="email"
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          error={incomplete && !email.trim() ? i18n._("sign-in.missing.email") : null}
        />
        <TextField
          label={i18n._("sign-in.password")}
          name="password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={incomplete && !password ? i18n._("sign-in.missing.password") : null}
        />
        <RefusalNote refusal={attempt.kind === "refused" ? attempt.refusal : null} />
        <Button type="submit" unavailable={attempt.kind === "asking"}>
          {i18n._(attempt.kind === "asking" ? "sign-in.going" : "sign-in.go")}
        </Button>
        <button type="button" className={styles.other} onClick={() => setWay("link")}>
          {i18n._("sign-in.by-link")}
        </button>
      </form>
    </Door>
  )
}
