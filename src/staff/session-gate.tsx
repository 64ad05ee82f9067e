import { useLingui } from "@lingui/react"
import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react"
import type { Api } from "../client/api.ts"
import type { Role } from "../domain/role.ts"
import { Button } from "../ui/button.tsx"
import { catchFocus } from "../ui/focus/catch-focus.ts"
import { Door, type StaffPage } from "./door.tsx"
import { NotAllowedPage } from "./not-allowed-page.tsx"
import { type Person, readSession, signOut } from "./session.ts"
import { SignInPage } from "./sign-in-page.tsx"

const EnrolPage = lazy(() => import("./ways/index.ts").then(({ EnrolPage }) => ({ default: EnrolPage })))

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

export interface SessionGateProps {
  api: Api
  /** What lies behind: it has its own words for who comes and who may not. */
  page: StaffPage
  mayEnter: (role: Role) => boolean
  /** Who it is, where that came before the page: asked for once it was taken. */
  known?: { readonly look: () => Person | null | undefined; readonly taken: () => void }
  children: (signedIn: SignedIn) => ReactNode
}

/** Signing in stands before the pages of staff, at the same address. */
export function SessionGate({ api, page, mayEnter, known, children }: SessionGateProps) {
  const { i18n } = useLingui()
  const [session, setSession] = useState<Session>(() => {
    const person = known?.look()
    return person ? { kind: "somebody", person } : { kind: "checking" }
  })
  const begun = useRef(session.kind === "somebody" ? known : undefined)

  const check = useCallback(() => {
    setSession({ kind: "checking" })
    readSession(api).then(
      (person) => setSession(person ? { kind: "somebody", person } : { kind: "nobody" }),
      () => setSession({ kind: "failed" }),
    )
  }, [api])
  useLayoutEffect(() => {
    begun.current?.taken()
    if (!begun.current) check()
    begun.current = undefined
  }, [check])
  useEffect(() => catchFocus(document, (run) => window.requestAnimationFrame(run)), [])

  const forget = useCallback(() => setSession({ kind: "nobody" }), [])
  const leave = useCallback(() => signOut(api).then(forget), [api, forget])

  switch (session.kind) {
    case "checking":
      return <Door title="Vetrina" lead={i18n._("session.checking")} busy />
    case "failed":
      return (
        <Door title={i18n._("session.failed.title")} lead={i18n._("session.failed.text")}>
          <Button onClick={check}>{i18n._("session.retry")}</Button>
        </Door>
      )
    case "nobody":
      return <SignInPage api={api} page={page} onSignedIn={check} />
    case "somebody": {
      const { person } = session
      if (person.secondFactorMissing)
        return (
          <Suspense fallback={<Door title="Vetrina" lead={i18n._("session.checking")} busy />}>
            <EnrolPage api={api} person={person} onDone={check} onSignOut={leave} />
          </Suspense>
        )
      if (!mayEnter(person.role)) return <NotAllowedPage person={person} page={page} onSignOut={leave} />
      return children({ person, leave, forget })
    }
  }
}
