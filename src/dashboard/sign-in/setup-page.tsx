import { useLingui } from "@lingui/react"
import { useState } from "react"
import { Link, useLocation, useSearch } from "wouter"
import { Door } from "../../staff/door.tsx"
import styles from "../../staff/sign-in.module.css"
import { quietButtonClass } from "../../ui/button.tsx"
import { ThemeProvider } from "../frame/theme-provider.tsx"
import { type Services, servicesOf } from "../services.ts"
import { ServicesProvider } from "../services-context.ts"
import { SetupForm } from "./setup-form.tsx"

/** `/setup?token=…`: makes the owner's account by the one-time link. */
export function SetupPage({ services }: { services?: Services }) {
  const { i18n } = useLingui()
  const [own] = useState(() => services ?? servicesOf(window))
  const token = new URLSearchParams(useSearch()).get("token") ?? ""
  const [, navigate] = useLocation()
  const [made, setMade] = useState(false)
  const done = (signedIn: boolean) => {
    if (signedIn) navigate("/dashboard", { replace: true })
    else setMade(true)
  }
  const note = made ? i18n._("setup.done") : token ? null : i18n._("setup.no-token")
  return (
    <ServicesProvider value={own}>
      <ThemeProvider>
        <Door title={i18n._("setup.title")} lead={i18n._("setup.lead")}>
          {note ? <p className={styles.refusal}>{note}</p> : <SetupForm token={token} onDone={done} />}
          <Link href="/dashboard" className={note ? quietButtonClass : (styles.link ?? "")}>
            {i18n._("setup.to-sign-in")}
          </Link>
        </Door>
      </ThemeProvider>
    </ServicesProvider>
  )
}
