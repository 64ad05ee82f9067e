import { useLingui } from "@lingui/react"
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react"
import type { Api } from "../../client/api.ts"
import { Button } from "../../ui/button.tsx"
import type { Attempt } from "../attempt.ts"
import { RefusalNote } from "../refusal-note.tsx"
import { refusalOf } from "../refusal-of.ts"
import form from "../sign-in.module.css"
import { TextField } from "../text-field.tsx"
import { BackupCodes } from "./backup-codes.tsx"
import "./messages.ts"
import { QrCode } from "./qr-code.tsx"
import styles from "./ways.module.css"
import { createWaysApi, type NewFactor } from "./ways-api.ts"

export interface SetUpFactorProps {
  api: Api
  /** Asked for once more, if there is one. */
  hasPassword: boolean
  onDone: () => void
  onCancel?: () => void
}

/** Password, code of the app, backup codes: only a code that was right switches it on. */
export function SetUpFactor({ api, hasPassword, onDone, onCancel }: SetUpFactorProps) {
  const { i18n } = useLingui()
  const ways = useMemo(() => createWaysApi(api), [api])
  const [password, setPassword] = useState("")
  const [code, setCode] = useState("")
  const [factor, setFactor] = useState<NewFactor | null>(null)
  const [isOn, setOn] = useState(false)
  const [attempt, setAttempt] = useState<Attempt>({ kind: "idle" })
  const place = useRef<HTMLFormElement>(null)
  const isPrepared = factor !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step has its own field
  useEffect(() => place.current?.querySelector("input")?.focus(), [isPrepared])
  const digits = code.replace(/\s/g, "")

  async function next(event: FormEvent) {
    event.preventDefault()
    if (attempt.kind === "asking") return
    if (factor ? !/^\d{6}$/.test(digits) : hasPassword && !password) return setAttempt({ kind: "incomplete" })
    setAttempt({ kind: "asking" })
    try {
      if (factor === null) setFactor(await ways.prepareFactor(hasPassword ? password : null))
      else {
        await ways.tryFactor(digits)
        setOn(true)
      }
      setAttempt({ kind: "idle" })
    } catch (error) {
      setAttempt({ kind: "refused", refusal: refusalOf(error) })
      setCode("")
    }
  }

  if (isOn && factor) return <BackupCodes codes={factor.backupCodes} onDone={onDone} />
  const incomplete = attempt.kind === "incomplete"
  return (
    <form ref={place} className={form.form} onSubmit={next} noValidate>
      {factor === null && hasPassword ? (
        <TextField
          label={i18n._("way.factor.password")}
          name="password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={incomplete && !password ? i18n._("sign-in.missing.password") : null}
        />
      ) : null}
      {factor ? (
        <>
          <p className={styles.note}>{i18n._("way.factor.scan")}</p>
          <QrCode text={factor.uri} label={i18n._("way.factor.qr")} />
          <p className={styles.note}>
            {i18n._("way.factor.secret")} <code className={styles.secret}>{factor.secret}</code>
          </p>
          <TextField
            label={i18n._("way.factor.try")}
            name="code"
            autoComplete="one-time-code"
            inputMode="numeric"
            value={code}
            onChange={setCode}
            error={incomplete ? i18n._("way.code.missing") : null}
          />
        </>
      ) : null}
      <RefusalNote refusal={attempt.kind === "refused" ? attempt.refusal : null} />
      <Button type="submit" unavailable={attempt.kind === "asking"}>
        {i18n._(attempt.kind === "asking" ? "sign-in.going" : factor ? "way.factor.on" : "way.factor.begin")}
      </Button>
      {onCancel ? (
        <button type="button" className={styles.other} onClick={onCancel}>
          {i18n._("way.factor.cancel")}
        </button>
      ) : null}
    </form>
  )
}
