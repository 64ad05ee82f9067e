import { useLingui } from "@lingui/react"
import { type FormEvent, useState } from "react"
import type { MyAccountReply } from "../../protocol/access.ts"
import { PASSWORD_MIN } from "../../staff/password-rules.ts"
import { TextField } from "../../staff/text-field.tsx"
import { Button } from "../../ui/button.tsx"
import styles from "./access.module.css"
import type { AccessApi } from "./ask-access.ts"
import "./messages.ts"
import { useDeeds } from "./use-deeds.ts"
import "./mine-messages.ts"

export interface MyPasswordProps {
  access: AccessApi
  account: MyAccountReply
  onSignedOut: () => void
  /** With what was done, in words. */
  onChanged: (words: string) => void
}

/** Another password, or a first one; every other session ends with it. */
export function MyPassword({ access, account, onSignedOut, onChanged }: MyPasswordProps) {
  const { i18n } = useLingui()
  const deeds = useDeeds(onSignedOut)
  const [current, setCurrent] = useState("")
  const [password, setPassword] = useState("")
  const [incomplete, setIncomplete] = useState(false)
  const { hasPassword } = account

  async function submit(event: FormEvent) {
    event.preventDefault()
    const isWhole = password.length >= PASSWORD_MIN && (!hasPassword || current !== "")
    setIncomplete(!isWhole)
    if (!isWhole) return
    const done = await deeds.act(() => access.changePassword(hasPassword ? current : null, password))
    if (done === null) return
    setCurrent("")
    setPassword("")
    onChanged(i18n._("access.done.password"))
  }

  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{i18n._("access.mine.password")}</h2>
      <p className={styles.note}>
        {i18n._(hasPassword ? "access.mine.password.note" : "access.mine.password.none")}
      </p>
      <form className={styles.narrow} onSubmit={submit} noValidate>
        {hasPassword ? (
          <TextField
            label={i18n._("access.password.current")}
            name="current"
            type="password"
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
            error={incomplete && current === "" ? i18n._("sign-in.missing.password") : null}
          />
        ) : null}
        <TextField
          label={i18n._("access.password.new")}
          name="password"
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          hint={i18n._("setup.password.hint", { min: PASSWORD_MIN })}
          error={
            incomplete && password.length < PASSWORD_MIN
              ? i18n._("sign-in.short", { min: PASSWORD_MIN })
              : null
          }
        />
        <div role="alert">{deeds.problem ? <p className={styles.problem}>{deeds.problem}</p> : null}</div>
        <Button type="submit" unavailable={deeds.busy} className={styles.go ?? ""}>
          {i18n._("access.password.change")}
        </Button>
      </form>
    </section>
  )
}
