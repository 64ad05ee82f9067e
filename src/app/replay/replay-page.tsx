import { useLingui } from "@lingui/react"
import { useState } from "react"
import { createApi } from "../../client/api.ts"
import { currentLanguage } from "../../client/language.ts"
import { mayReadMetrics } from "../../domain/role.ts"
import { SessionGate } from "../../staff/session-gate.tsx"
import { Button } from "../../ui/button.tsx"
import { PlainPage } from "../plain-page.tsx"
import "./messages.ts"
import { ReplayRoom } from "./replay-room.tsx"
import { useVisit } from "./use-visit.ts"

/** What an address says of a visit to be seen again. */
export interface ReplayAddress {
  readonly visitId: string
  /** Milliseconds since the visit began. */
  readonly from: number
}

/** A visit and a moment of it, as an address names them; `null`: it names none. */
export function replayIn(search: string): ReplayAddress | null {
  const parameters = new URLSearchParams(search)
  const visitId = parameters.get("replay")
  if (visitId === null || visitId === "") return null
  const seconds = Number(parameters.get("t") ?? 0)
  return { visitId, from: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0 }
}

function Watch({ address, onSignedOut }: { address: ReplayAddress; onSignedOut: () => void }) {
  const { i18n } = useLingui()
  const [api] = useState(() => createApi({ fetch: window.fetch.bind(window) }))
  const language = currentLanguage()
  const { loading, retry } = useVisit({ api, id: address.visitId, language, onSignedOut })
  switch (loading.kind) {
    case "loading":
      return <PlainPage title={i18n._("replay.title")} text={i18n._("replay.loading")} />
    case "failed":
      return (
        <PlainPage title={i18n._("replay.title")} text={i18n._(`replay.trouble.${loading.trouble}`)}>
          {loading.trouble === "unreachable" ? <Button onClick={retry}>{i18n._("app.retry")}</Button> : null}
          <a href="/dashboard/visits">{i18n._("replay.to-visits")}</a>
        </PlainPage>
      )
    case "ready":
      return <ReplayRoom key={address.visitId} seen={loading.seen} api={api} address={address} />
  }
}

/** `/?replay=VISIT&t=SECONDS`: a visit seen again in the store, for marketers who are signed in. */
export function ReplayPage({ address }: { address: ReplayAddress }) {
  const [api] = useState(() => createApi({ fetch: window.fetch.bind(window) }))
  return (
    <SessionGate api={api} page="numbers" mayEnter={mayReadMetrics}>
      {({ forget }) => <Watch address={address} onSignedOut={forget} />}
    </SessionGate>
  )
}
