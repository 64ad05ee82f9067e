import { useLingui } from "@lingui/react"
import type { ReactNode } from "react"
import { Link } from "wouter"
import { activateLanguage, currentLanguage } from "../client/language.ts"
import { LANGUAGES } from "../domain/language.ts"
import { LanguageSwitch } from "../ui/language-switch.tsx"
import { usePageTitle } from "../ui/use-page-title.ts"
import "./messages.ts"
import styles from "./sign-in.module.css"

/** The pages of staff: the numbers, and the staff desk. */
export type StaffPage = "numbers" | "desk"

export interface DoorProps {
  title: string
  lead: string
  /** Waits for the server. */
  busy?: boolean
  children?: ReactNode
}

/** The frame of the pages before those of staff: signing in, first start, not allowed. */
export function Door({ title, lead, busy = false, children }: DoorProps) {
  const { i18n } = useLingui()
  usePageTitle(title, "Vetrina")
  return (
    <main className={styles.page} aria-busy={busy || undefined}>
      <div className={styles.panel}>
        <p className={styles.brand}>Vetrina</p>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.lead}>{lead}</p>
        {children}
      </div>
      <div className={styles.foot}>
        <Link href="/">{i18n._("sign-in.store")}</Link>
        <LanguageSwitch
          label={i18n._("sign-in.language")}
          value={currentLanguage()}
          languages={LANGUAGES}
          onChoose={activateLanguage}
        />
      </div>
    </main>
  )
}
