import { useLingui } from "@lingui/react"
import { useState } from "react"
import { createApi } from "../client/api.ts"
import { noteOwnVisit } from "../client/guided/own-visits.ts"
import { createSafeStorage } from "../client/safe-storage.ts"
import { StartVisit } from "../guiding/index.ts"
import { companyTools } from "../shop/together/company-tools.ts"
import { SessionGate } from "../staff/session-gate.tsx"
import { usePageTitle } from "../ui/use-page-title.ts"
import { PlainPage } from "./plain-page.tsx"
import "./messages.ts"

/** Opening a guided visit, in this browser. */
export function StartVisitHere({ name }: { name: string }) {
  const [tools] = useState(() => companyTools(window))
  const [api] = useState(() => createApi({ fetch: window.fetch.bind(window) }))
  const [local] = useState(() => createSafeStorage(() => window.localStorage))
  return <StartVisit api={api} name={name} tools={tools} onOpened={(code) => noteOwnVisit(local, code)} />
}

/** `/staff/visit`: where a guide opens a visit, once the server knows who they are. */
export function StartVisitPage({ name }: { name: string }) {
  const { i18n } = useLingui()
  const [api] = useState(() => createApi({ fetch: window.fetch.bind(window) }))
  const title = i18n._("visit.start.title")
  usePageTitle(title)
  return (
    <SessionGate api={api} page="desk" mayEnter={(role) => role === "guide" || role === "owner"}>
      {() => (
        <PlainPage title={name} text="">
          <StartVisitHere name={name} />
        </PlainPage>
      )}
    </SessionGate>
  )
}
