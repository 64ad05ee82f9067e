import { useLingui } from "@lingui/react"
import { type ReactNode, useCallback, useEffect, useState } from "react"
import { mayReadMetrics } from "../../domain/role.ts"
import { Button } from "../../ui/button.tsx"
import { useServices } from "../services-context.ts"
import { Door } from "./door.tsx"
import { NotAllowedPage } from "./not-allowed-page.tsx"
import { type Person, readSession, signOut } from "./session.ts"
import { SignInPage } from "./sign-in-page.tsx"

export interface SignedIn {
  readonly person: Person
  /** Rejects when the server can't be reached: the cookie is still good then. */
  readonly leave: () => Promise<void>
  /** The server no longer knows this person. */
  readonly forget: () => void
}

type Session =
  | { readonly kind: "checking" }
  | { readonly kind: "failed" }
  | { readonly kind: "nobody" }
  | { readonly kind: "somebody"; readonly person: Person }

/** Signing in stands before the dashboard, at the same address. */
export function SessionGate({ children }: { children: (signedIn: SignedIn) => ReactNode }) {
  const { i18n } = useLingui()
  const { api } = useServices()
  const [session, setSession] = useState<Session>({ kind: "checking" })

  const check = useCallback(() => {
    setSession({ kind: "checking" })
    readSession(api).then(
      (person) => setSession(person ? { kind: "somebody", person } : { kind: "nobody" }),
      () => setSession({ kind: "failed" }),
    )
  }, [api])
  useEffect(check, [check])

  const forget = useCallback(() => setSession({ kind: "nobody" }), [])
  const leave = useCallback(() => signOut(api).then(forget), [api, forget])

  switch (session.kind) {
    case "checking":
      return <Door title="Vetrina" lead={i18n._("session.checking")} busy />
    case "failed":
      return (
        <Door title={i18n._("session.failed.title")} lead={i18n._("session.failed.text")}>
          <Button onClick={check}>{i18n._("dashboard.retry")}</Button>
        </Door>
      )
    case "nobody":
      return <SignInPage onSignedIn={check} />
    case "somebody": {
      const { person } = session
      if (!mayReadMetrics(person.role)) return <NotAllowedPage person={person} onSignOut={leave} />
      return children({ person, leave, forget })
    }
  }
}
