import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import type { AccessReply } from "../../protocol/access.ts"
import { FailureNote } from "../frame/freshness.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import styles from "./access.module.css"
import { AccountCard } from "./account-card.tsx"
import type { AccessApi } from "./ask-access.ts"
import { Invitations } from "./invitations.tsx"
import "./messages.ts"
import { RequiredFactor } from "./required-factor.tsx"
import { useDeeds } from "./use-deeds.ts"

export interface PeopleProps {
  access: AccessApi
  timezone: string
  onSignedOut: () => void
}

/** Everybody who works here, and who was asked to. */
export function People({ access, timezone, onSignedOut }: PeopleProps) {
  const { i18n } = useLingui()
  const [turn, setTurn] = useState(0)
  const { loading, reload } = useLoaded("people", (signal) => access.everybody(signal), turn)
  const [said, setSaid] = useState("")
  const deeds = useDeeds(onSignedOut)
  const head = useRef<HTMLHeadingElement>(null)
  const signedOut = loading.kind !== "first" && loading.failure === "signed-out"
  useEffect(() => {
    if (signedOut) onSignedOut()
  }, [signedOut, onSignedOut])
  const data = loading.kind === "ready" ? loading.data : null

  /** Looked at anew in any case: what was refused may be so because it has changed. */
  async function change(deed: () => Promise<AccessReply>, words: string) {
    const done = await deeds.act(deed)
    if (done) {
      setSaid(words)
      head.current?.focus()
    }
    setTurn((before) => before + 1)
  }

  return (
    <div className={styles.part} aria-busy={loading.kind === "first" || undefined}>
      <FailureNote loading={loading} onRetry={reload} />
      <p role="status" className={styles.said}>
        {said}
      </p>
      <div role="alert">{deeds.problem ? <p className={styles.problem}>{deeds.problem}</p> : null}</div>
      <h2 ref={head} tabIndex={-1} className={styles.head}>
        {i18n._("access.people")}
      </h2>
      {loading.kind === "first" ? <p className={styles.note}>{i18n._("dashboard.loading")}</p> : null}
      {data ? (
        <>
          <ul className={styles.list}>
            {data.accounts.map((account) => (
              <AccountCard
                key={account.id}
                account={account}
                isYou={account.id === data.you}
                timezone={timezone}
                busy={deeds.busy}
                onRole={(to) =>
                  change(
                    () => access.changeRole(account.id, account.role, to),
                    i18n._("access.done.role", { name: account.name, role: i18n._(`access.role.${to}`) }),
                  )
                }
                onDeed={(deed) =>
                  change(
                    () => access.act(account.id, deed),
                    i18n._(`access.done.${deed}`, { name: account.name }),
                  )
                }
              />
            ))}
          </ul>
          <Invitations
            access={access}
            invitations={data.invitations}
            mail={data.mail}
            timezone={timezone}
            onSignedOut={onSignedOut}
            onChanged={() => setTurn((before) => before + 1)}
          />
          <RequiredFactor
            roles={data.secondFactorFor}
            without={data.accounts.filter((account) => account.active && !account.hasSecondFactor)}
            busy={deeds.busy}
            onChange={(roles) => change(() => access.requireFactor(roles), i18n._("access.done.required"))}
          />
        </>
      ) : null}
    </div>
  )
}
