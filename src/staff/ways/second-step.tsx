import { useLingui } from "@lingui/react"
import { type FormEvent, useEffect, useRef, useState } from "react"
import type { Api } from "../../client/api.ts"
import { Button } from "../../ui/button.tsx"
import type { Attempt } from "../attempt.ts"
import { Door } from "../door.tsx"
import { RefusalNote } from "../refusal-note.tsx"
import { refusalOf } from "../refusal-of.ts"
import form from "../sign-in.module.css"
import { TextField } from "../text-field.tsx"
import "./messages.ts"
import styles from "./ways.module.css"
import { type CodeKind, createWaysApi } from "./ways-api.ts"

export interface SecondStepProps {
  api: Api
  onIn: () => void
  onBack: () => void
}

/** After the password, or the link: the code of the app, or one that was put away for when there is no app. */
export function SecondStep({ api, onIn, onBack }: SecondStepProps) {
  const { i18n } = useLingui()
  const [kind, setKind] = useState<CodeKind>("code")
  const [code, setCode] = useState("")
  const [trust, setTrust] = useState(false)
  const [attempt, setAttempt] = useState<Attempt>({ kind: "idle" })
  const place = useRef<HTMLFormElement>(null)
  const focus = () => place.current?.querySelector<HTMLInputElement>("[name=code]")?.focus()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each kind of code has its own field
  useEffect(focus, [kind])

  const given = kind === "code" ? code.replace(/\s/g, "") : code.trim()
  const isWhole = kind === "code" ? /^\d{6}$/.test(given) : given !== ""

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (attempt.kind === "asking") return
    if (!isWhole) {
      setAttempt({ kind: "incomplete" })
      return focus()
    }
    setAttempt({ kind: "asking" })
    try {
      await createWaysApi(api).giveCode(kind, given, trust)
      onIn()
    } catch (error) {
      setAttempt({ kind: "refused", refusal: refusalOf(error) })
      setCode("")
      focus()
    }
  }
  const change = (next: CodeKind) => {
    setKind(next)
    setCode("")
    setAttempt({ kind: "idle" })
  }

  return (
    <Door title={i18n._(`way.${kind}.title`)} lead={i18n._(`way.${kind}.lead`)}>
      <form ref={place} className={form.form} onSubmit={submit} noValidate>
        <TextField
          key={kind}
          label={i18n._(`way.${kind}.label`)}
          name="code"
          autoComplete="one-time-code"
          {...(kind === "code" ? { inputMode: "numeric" as const } : {})}
          value={code}
          onChange={setCode}
          error={attempt.kind === "incomplete" && !isWhole ? i18n._(`way.${kind}.missing`) : null}
        />
        <label className={styles.check}>
          <input type="checkbox" checked={trust} onChange={(event) => setTrust(event.target.checked)} />
          {i18n._("way.trust")}
        </label>
        <RefusalNote refusal={attempt.kind === "refused" ? attempt.refusal : null} />
        <Button type="submit" unavailable={attempt.kind === "asking"}>
          {i18n._(attempt.kind === "asking" ? "sign-in.going" : "sign-in.go")}
        </Button>
        <button
          type="button"
          className={styles.other}
          onClick={() => change(kind === "code" ? "backup" : "code")}
        >
          {i18n._(kind === "code" ? "way.backup.use" : "way.code.use")}
        </button>
        <button type="button" className={styles.other} onClick={onBack}>
          {i18n._("way.back")}
        </button>
      </form>
    </Door>
  )
}
