import { useLingui } from "@lingui/react"
import { useState } from "react"
import { Link, useLocation } from "wouter"
import type { Api } from "../../client/api.ts"
import { Button, quietButtonClass } from "../../ui/button.tsx"
import type { Attempt } from "../attempt.ts"
import { Door } from "../door.tsx"
import { RefusalNote } from "../refusal-note.tsx"
import { refusalOf } from "../refusal-of.ts"
import { readSession } from "../session.ts"
import "./messages.ts"
import { ownPage } from "./own-page.ts"
import { SecondStep } from "./second-step.tsx"
import { createWaysApi } from "./ways-api.ts"

export interface OpenLinkPageProps {
  api: Api
  /** Of the address; empty when it is missing. */
  token: string
}

/** Where the link of a mail leads. It is used by a press alone: what opens links in mails to look at them doesn't press. */
export function OpenLinkPage({ api, token }: OpenLinkPageProps) {
  const { i18n } = useLingui()
  const [, navigate] = useLocation()
  const [asksCode, setAsksCode] = useState(false)
  const [attempt, setAttempt] = useState<Attempt>({ kind: "idle" })

  async function enter() {
    const person = await readSession(api).catch(() => null)
    navigate(person ? ownPage(person.role) : "/dashboard", { replace: true })
  }
  async function open() {
    if (attempt.kind === "asking") return
    setAttempt({ kind: "asking" })
    try {
      if ((await createWaysApi(api).openLink(token)) === "code") setAsksCode(true)
      else await enter()
    } catch (error) {
      const refusal = refusalOf(error)
      setAttempt({ kind: "refused", refusal: refusal === "refused" ? "used-link" : refusal })
    }
  }

  if (asksCode)
    return (
      <SecondStep
        api={api}
        onIn={() => void enter()}
        onBack={() => navigate("/dashboard", { replace: true })}
      />
    )
  const refusal = attempt.kind === "refused" ? attempt.refusal : null
  const isOver = token === "" || refusal === "used-link" || refusal === "deactivated"
  return (
    <Door title={i18n._("way.open.title")} lead={i18n._(token === "" ? "way.open.missing" : "way.open.lead")}>
      <RefusalNote refusal={refusal} />
      {isOver ? (
        <Link href="/dashboard" className={quietButtonClass}>
          {i18n._("way.open.new")}
        </Link>
      ) : (
        <Button onClick={() => void open()} unavailable={attempt.kind === "asking"}>
          {i18n._(attempt.kind === "asking" ? "sign-in.going" : "way.open.go")}
        </Button>
      )}
    </Door>
  )
}
