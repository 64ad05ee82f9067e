import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import type { Api } from "../../client/api.ts"
import { FailureNote } from "../frame/freshness.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import styles from "./access.module.css"
import type { AccessApi } from "./ask-access.ts"
import "./messages.ts"
import { MyFactor } from "./my-factor.tsx"
import { MyPassword } from "./my-password.tsx"
import { MySessions } from "./my-sessions.tsx"
import "./mine-messages.ts"

export interface MineProps {
  api: Api
  access: AccessApi
  timezone: string
  onSignedOut: () => void
}

/** One's own account: where one is signed in, the second factor, the password. */
export function Mine({ api, access, timezone, onSignedOut }: MineProps) {
  const { i18n } = useLingui()
  const [turn, setTurn] = useState(0)
  const { loading, reload } = useLoaded("mine", (signal) => access.mine(signal), turn)
  const [said, setSaid] = useState("")
  const signedOut = loading.kind !== "first" && loading.failure === "signed-out"
  useEffect(() => {
    if (signedOut) onSignedOut()
  }, [signedOut, onSignedOut])
  const account = loading.kind === "ready" ? loading.data : null
  const changed = (words: string) => {
    setSaid(words)
    setTurn((before) => before + 1)
  }
  return (
    <div className={styles.part} aria-busy={loading.kind === "first" || undefined}>
      <FailureNote loading={loading} onRetry={reload} />
      <p role="status" className={styles.said}>
        {said}
      </p>
      {loading.kind === "first" ? <p className={styles.note}>{i18n._("dashboard.loading")}</p> : null}
      {account ? (
        <>
          <p className={styles.note}>
            {i18n._("access.mine.who", {
              name: account.name,
              email: account.email,
              role: i18n._(`access.role.${account.role}`),
            })}
          </p>
          <MySessions access={access} turn={turn} {...{ timezone, onSignedOut }} />
          <MyFactor api={api} access={access} account={account} {...{ onSignedOut }} onChanged={changed} />
          <MyPassword access={access} account={account} {...{ onSignedOut }} onChanged={changed} />
        </>
      ) : null}
    </div>
  )
}
