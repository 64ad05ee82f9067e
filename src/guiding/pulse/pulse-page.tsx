import { useLingui } from "@lingui/react"
import { useCallback, useEffect, useId, useMemo, useState } from "react"
import { Link } from "wouter"
import { type Api, createApi } from "../../client/api.ts"
import type { PulseResults } from "../../client/replies.ts"
import type { PulseReply } from "../../domain/pulse.ts"
import { SessionGate } from "../../staff/session-gate.tsx"
import { Button, quietButtonClass } from "../../ui/button.tsx"
import { usePageTitle } from "../../ui/use-page-title.ts"
import "./messages.ts"
import { PulseForm } from "./pulse-form.tsx"
import styles from "./pulse-page.module.css"
import { PulseResultsView } from "./pulse-results.tsx"
import { createPulseWire } from "./pulse-wire.ts"

interface Read {
  readonly pulse: PulseReply
  readonly results: PulseResults
}

function OpenPulse({ api, onSignedOut }: { api: Api; onSignedOut: () => void }) {
  const { i18n } = useLingui()
  const id = useId()
  const wire = useMemo(() => createPulseWire(api), [api])
  const [read, setRead] = useState<Read | "loading" | "failed">("loading")
  const [sent, setSent] = useState(false)
  const load = useCallback(() => {
    setRead("loading")
    Promise.all([wire.read(), wire.results()]).then(
      ([pulse, results]) => setRead({ pulse, results }),
      (error: unknown) => {
        if (error instanceof Error && "status" in error && error.status === 401) onSignedOut()
        else setRead("failed")
      },
    )
  }, [wire, onSignedOut])
  useEffect(load, [load])
  usePageTitle(i18n._("pulse.title"), "Vetrina")

  const setQuiet = async (quiet: boolean) => {
    await wire.setQuiet(quiet).then(load, () => setRead("failed"))
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{i18n._("pulse.title")}</h1>
        <Link href="/staff" className={quietButtonClass}>
          {i18n._("pulse.desk")}
        </Link>
      </header>
      <main className={styles.main}>
        {read === "loading" ? <p role="status">{i18n._("pulse.loading")}</p> : null}
        {read === "failed" ? (
          <div role="alert">
            <p>{i18n._("pulse.unreachable")}</p>
            <Button onClick={load}>{i18n._("pulse.retry")}</Button>
          </div>
        ) : null}
        {typeof read === "object" ? (
          <>
            <section className={styles.card} aria-labelledby={id}>
              <h2 id={id} className={styles.lead}>
                {i18n._(
                  read.pulse.turn === "answered" ? "pulse.answered" : sent ? "pulse.thanks" : "pulse.lead",
                )}
              </h2>
              {read.pulse.turn === "answered" || sent ? null : (
                <PulseForm
                  onSend={async (answer) => {
                    await wire.answer(answer)
                    setSent(true)
                  }}
                />
              )}
              <p className={styles.small}>{i18n._("pulse.anonymous")}</p>
              <p className={styles.small}>
                {read.pulse.quiet ? `${i18n._("pulse.quiet")} ` : null}
                <button
                  type="button"
                  className={styles.switch}
                  onClick={() => void setQuiet(!read.pulse.quiet)}
                >
                  {i18n._(read.pulse.quiet ? "pulse.ask-again" : "pulse.never")}
                </button>
              </p>
            </section>
            <PulseResultsView results={read.results} />
          </>
        ) : null}
      </main>
    </div>
  )
}

/** `/staff/pulse`: this week's questions to whoever works here, and what everybody said before. */
export function PulsePage({ api }: { api?: Api }) {
  const [own] = useState(() => api ?? createApi({ fetch: window.fetch.bind(window) }))
  return (
    <SessionGate api={own} page="desk" mayEnter={() => true}>
      {({ forget }) => <OpenPulse api={own} onSignedOut={forget} />}
    </SessionGate>
  )
}
