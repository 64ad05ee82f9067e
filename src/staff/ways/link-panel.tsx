import { useLingui } from "@lingui/react"
import { type FormEvent, useEffect, useMemo, useState } from "react"
import type { Api } from "../../client/api.ts"
import { currentLanguage } from "../../client/language.ts"
import { Button } from "../../ui/button.tsx"
import type { Attempt } from "../attempt.ts"
import { Door } from "../door.tsx"
import { RefusalNote } from "../refusal-note.tsx"
import { refusalOf } from "../refusal-of.ts"
import form from "../sign-in.module.css"
import { TextField } from "../text-field.tsx"
import "./messages.ts"
import styles from "./ways.module.css"
import { createWaysApi } from "./ways-api.ts"

export interface LinkPanelProps {
  api: Api
  /** As far as it was typed before. */
  email: string
  onBack: () => void
}

/** Asks for a link by mail; where no mail can be sent it says so instead. */
export function LinkPanel({ api, email: typed, onBack }: LinkPanelProps) {
  const { i18n } = useLingui()
  const ways = useMemo(() => createWaysApi(api), [api])
  const [offered, setOffered] = useState<boolean | null>(null)
  const [email, setEmail] = useState(typed)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const [attempt, setAttempt] = useState<Attempt>({ kind: "idle" })

  useEffect(() => {
    let here = true
    ways.hasLinks().then(
      (links) => here && setOffered(links),
      (error) => here && setAttempt({ kind: "refused", refusal: refusalOf(error) }),
    )
    return () => {
      here = false
    }
  }, [ways])

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (attempt.kind === "asking") return
    const to = email.trim()
    if (!to) return setAttempt({ kind: "incomplete" })
    setAttempt({ kind: "asking" })
    try {
      await ways.askLink(to, currentLanguage())
      setSentTo(to)
      setAttempt({ kind: "idle" })
    } catch (error) {
      // An address that isn't one is the only thing that can be wrong with the question.
      const refusal = refusalOf(error)
      setAttempt({ kind: "refused", refusal: refusal === "refused" ? "email" : refusal })
    }
  }

  const back = (
    <button type="button" className={styles.other} onClick={onBack}>
      {i18n._("way.back")}
    </button>
  )
  if (offered === false)
    return (
      <Door title={i18n._("way.link.title")} lead={i18n._("way.link.none")}>
        {back}
      </Door>
    )
  if (sentTo !== null)
    return (
      <Door title={i18n._("way.link.sent.title")} lead={i18n._("way.link.sent", { email: sentTo })}>
        <button type="button" className={styles.other} onClick={() => setSentTo(null)}>
          {i18n._("way.link.again")}
        </button>
        {back}
      </Door>
    )
  return (
    <Door title={i18n._("way.link.title")} lead={i18n._("way.link.lead")} busy={offered === null}>
      <form className={form.form} onSubmit={submit} noValidate>
        <TextField
          label={i18n._("sign-in.email")}
          name="email"
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          error={attempt.kind === "incomplete" && !email.trim() ? i18n._("sign-in.missing.email") : null}
        />
        <RefusalNote refusal={attempt.kind === "refused" ? attempt.refusal : null} />
        <Button type="submit" unavailable={attempt.kind === "asking" || offered === null}>
          {i18n._(attempt.kind === "asking" ? "sign-in.going" : "way.link.send")}
        </Button>
        {back}
      </form>
    </Door>
  )
}
