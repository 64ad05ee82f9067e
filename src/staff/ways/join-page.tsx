import { useLingui } from "@lingui/react"
import { useCallback, useEffect, useMemo, useState } from "react"
import { Link, useLocation } from "wouter"
import type { Api } from "../../client/api.ts"
import { currentLanguage } from "../../client/language.ts"
import { Button, quietButtonClass } from "../../ui/button.tsx"
import { Door } from "../door.tsx"
import { type Refusal, refusalOf } from "../refusal-of.ts"
import { signIn } from "../session.ts"
import { JoinForm } from "./join-form.tsx"
import "./messages.ts"
import { ownPage } from "./own-page.ts"
import { createWaysApi, type OpenInvitation } from "./ways-api.ts"

export interface JoinPageProps {
  api: Api
  /** Of the address; empty when it is missing. */
  token: string
}

type Invited =
  | { readonly kind: "looking" }
  | { readonly kind: "open"; readonly invitation: OpenInvitation }
  | { readonly kind: "mailed"; readonly email: string }
  | { readonly kind: "made" }
  | { readonly kind: "closed"; readonly refusal: Refusal }

/** Where an invitation leads: name and password, or links alone, and one is in. */
export function JoinPage({ api, token }: JoinPageProps) {
  const { i18n } = useLingui()
  const [, navigate] = useLocation()
  const ways = useMemo(() => createWaysApi(api), [api])
  const [invited, setInvited] = useState<Invited>({ kind: "looking" })

  const look = useCallback(() => {
    if (token === "") return setInvited({ kind: "closed", refusal: "invitation" })
    setInvited({ kind: "looking" })
    ways.look(token).then(
      (invitation) => setInvited({ kind: "open", invitation }),
      (error) => setInvited({ kind: "closed", refusal: refusalOf(error) }),
    )
  }, [ways, token])
  useEffect(look, [look])

  async function enter({ email, role }: OpenInvitation, password: string | null) {
    if (password === null) {
      await ways.askLink(email, currentLanguage()).catch(() => undefined)
      return setInvited({ kind: "mailed", email })
    }
    await signIn(api, { email, password }).then(
      () => navigate(ownPage(role), { replace: true }),
      () => setInvited({ kind: "made" }),
    )
  }

  const toSignIn = (
    <Link href="/dashboard" className={quietButtonClass}>
      {i18n._("way.open.new")}
    </Link>
  )
  switch (invited.kind) {
    case "looking":
      return <Door title="Vetrina" lead={i18n._("way.join.checking")} busy />
    case "closed":
      return invited.refusal === "unreachable" || invited.refusal === "too-many" ? (
        <Door title={i18n._("way.join.failed.title")} lead={i18n._(`sign-in.refusal.${invited.refusal}`)}>
          <Button onClick={look}>{i18n._("session.retry")}</Button>
        </Door>
      ) : (
        <Door title={i18n._("way.join.invalid.title")} lead={i18n._("way.join.invalid")}>
          {toSignIn}
        </Door>
      )
    case "mailed":
      return (
        <Door
          title={i18n._("way.link.sent.title")}
          lead={i18n._("way.link.sent", { email: invited.email })}
        />
      )
    case "made":
      return (
        <Door title={i18n._("sign-in.title")} lead={i18n._("way.join.done")}>
          {toSignIn}
        </Door>
      )
    case "open": {
      const { invitation } = invited
      const role = i18n._(`way.join.role.${invitation.role}`)
      return (
        <Door
          title={i18n._("way.join.title", { showroom: invitation.showroom })}
          lead={i18n._("way.join.lead", { by: invitation.by, role, email: invitation.email })}
        >
          <JoinForm
            byLink={invitation.byLink}
            email={invitation.email}
            join={(who) => ways.join(token, who)}
            onJoined={(password) => void enter(invitation, password)}
          />
        </Door>
      )
    }
  }
}
