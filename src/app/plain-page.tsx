import { useLingui } from "@lingui/react"
import type { ReactNode } from "react"
import { activateLanguage, currentLanguage } from "../client/language.ts"
import { LANGUAGES } from "../domain/language.ts"
import { LanguageSwitch } from "../ui/language-switch.tsx"
import "./messages.ts"
import styles from "./plain-page.module.css"

export interface PlainPageProps {
  title: string
  text: string
  /** What one can do about it. */
  children?: ReactNode
}

/** A page that only says something. */
export function PlainPage({ title, text, children }: PlainPageProps) {
  const { i18n } = useLingui()
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      <div className={styles.actions}>{children}</div>
      <div className={styles.language}>
        <LanguageSwitch
          label={i18n._("app.language")}
          value={currentLanguage()}
          languages={LANGUAGES}
          onChoose={activateLanguage}
        />
      </div>
    </main>
  )
}
