import { useLingui } from "@lingui/react"
import { useEffect } from "react"
import type { ShowroomReply } from "../../protocol/showroom.ts"
import { Door } from "../../staff/door.tsx"
import type { SignedIn } from "../../staff/session-gate.tsx"
import { Button } from "../../ui/button.tsx"
import { SHOWROOM_PATH } from "../api/paths.ts"
import { knownFrom, NOTHING_EARLY } from "../load/known.ts"
import { useLoaded } from "../load/use-loaded.ts"
import { useServices } from "../services-context.ts"
import { DashboardFrame } from "./dashboard-frame.tsx"

/** Fetches what the numbers are about: names, stages, questions, and where the days begin. */
export function ShowroomGate({ signedIn }: { signedIn: SignedIn }) {
  const { i18n } = useLingui()
  const { api, early = NOTHING_EARLY } = useServices()
  const { loading, reload } = useLoaded(
    "showroom",
    (signal) => api.get<ShowroomReply>(SHOWROOM_PATH, signal),
    0,
    knownFrom(early, SHOWROOM_PATH, (body) => body as ShowroomReply),
  )
  const signedOut = loading.kind === "failed" && loading.failure === "signed-out"
  const { forget } = signedIn
  useEffect(() => {
    if (signedOut) forget()
  }, [signedOut, forget])
  switch (loading.kind) {
    case "first":
      return <Door title="Vetrina" lead={i18n._("dashboard.loading")} busy />
    case "failed":
      return (
        <Door title={i18n._("session.failed.title")} lead={i18n._(`dashboard.failure.${loading.failure}`)}>
          <Button onClick={reload}>{i18n._("dashboard.retry")}</Button>
        </Door>
      )
    case "ready":
      return <DashboardFrame showroom={loading.data} signedIn={signedIn} />
  }
}
