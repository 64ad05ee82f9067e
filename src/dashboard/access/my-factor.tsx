import { useLingui } from "@lingui/react"
import { type FormEvent, lazy, Suspense, useRef, useState } from "react"
import type { Api } from "../../client/api.ts"
import type { MyAccountReply } from "../../protocol/access.ts"
import { TextField } from "../../staff/text-field.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import styles from "./access.module.css"
import type { AccessApi } from "./ask-access.ts"
import "./messages.ts"
import { useDeeds } from "./use-deeds.ts"
import "./mine-messages.ts"

const SetUpFactor = lazy(() =>
  import("../../staff/ways/index.ts").then(({ SetUpFactor }) => ({ default: SetUpFactor })),
)
const BackupCodes = lazy(() =>
  import("../../staff/ways/index.ts").then(({ BackupCodes }) => ({ default: BackupCodes })),
)

export interface MyFactorProps {
  api: Api
  access: AccessApi
  account: MyAccountReply
  onSignedOut: () => void
  /** With what was done, in words. */
  onChanged: (words: string) => void
}

type Step =
  | { readonly kind: "rest" }
  | { readonly kind: "set-up" }
  | { readonly kind: "password"; readonly to: "codes" | "off" }
  | { readonly kind: "codes"; readonly codes: readonly string[] }

/** Switching one's second factor on and off, and new backup codes. */
export function MyFactor({ api, access, account, onSignedOut, onChanged }: MyFactorProps) {
  const { i18n } = useLingui()
  const deeds = useDeeds(onSignedOut)
  const [step, setStep] = useState<Step>({ kind: "rest" })
  const head = useRef<HTMLHeadingElement>(null)
  const rest = () => {
    setStep({ kind: "rest" })
    head.current?.focus()
  }
  const [password, setPassword] = useState("")
  const { hasSecondFactor, hasPassword, needsSecondFactor, codesLeft } = account

  async function go(to: "codes" | "off") {
    const given = hasPassword ? password : null
    setPassword("")
    if (to === "codes") {
      const codes = await deeds.act(() => access.newCodes(given))
      if (codes) setStep({ kind: "codes", codes })
    } else if ((await deeds.act(() => access.switchOff(given))) !== null) {
      rest()
      onChanged(i18n._("access.done.factor-off"))
    }
  }
  const begin = (to: "codes" | "off") => (hasPassword ? setStep({ kind: "password", to }) : void go(to))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (step.kind === "password" && password !== "") void go(step.to)
  }
  const finish = (words: string) => {
    rest()
    onChanged(words)
  }

  return (
    <section className={styles.part}>
      <h2 ref={head} tabIndex={-1} className={styles.head}>
        {i18n._("access.mine.factor")}
      </h2>
      <p className={styles.note}>
        {i18n._(hasSecondFactor ? "access.mine.factor.on" : "access.mine.factor.off")}
        {needsSecondFactor ? ` ${i18n._("access.mine.factor.needed")}` : ""}
        {codesLeft === null ? "" : ` ${i18n._("access.mine.codes-left", { n: codesLeft })}`}
      </p>
      <div role="alert">{deeds.problem ? <p className={styles.problem}>{deeds.problem}</p> : null}</div>
      {step.kind === "rest" ? (
        <div className={styles.acts}>
          {hasSecondFactor ? (
            <>
              <ToolButton onClick={() => begin("codes")}>{i18n._("access.factor.new-codes")}</ToolButton>
              {needsSecondFactor ? null : (
                <ToolButton onClick={() => begin("off")}>{i18n._("access.factor.switch-off")}</ToolButton>
              )}
            </>
          ) : (
            <ToolButton onClick={() => setStep({ kind: "set-up" })}>
              {i18n._("access.factor.set-up")}
            </ToolButton>
          )}
        </div>
      ) : null}
      {step.kind === "password" ? (
        <form className={styles.narrow} onSubmit={submit} noValidate>
          <TextField
            label={i18n._("access.password.current")}
            name="password"
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
          <div className={styles.acts}>
            <ToolButton type="submit" aria-disabled={deeds.busy || password === "" || undefined}>
              {i18n._(step.to === "codes" ? "access.factor.new-codes" : "access.factor.switch-off")}
            </ToolButton>
            <ToolButton onClick={rest}>{i18n._("access.cancel")}</ToolButton>
          </div>
        </form>
      ) : null}
      <Suspense fallback={<p className={styles.note}>{i18n._("dashboard.loading")}</p>}>
        {step.kind === "set-up" ? (
          <div className={styles.narrow}>
            <SetUpFactor
              api={api}
              hasPassword={hasPassword}
              onDone={() => finish(i18n._("access.done.factor-on"))}
              onCancel={rest}
            />
          </div>
        ) : null}
        {step.kind === "codes" ? (
          <div className={styles.narrow}>
            <BackupCodes codes={step.codes} onDone={() => finish(i18n._("access.done.codes"))} />
          </div>
        ) : null}
      </Suspense>
    </section>
  )
}
