import { useLingui } from "@lingui/react"
import "./messages.ts"
import styles from "./plain-page.module.css"

/** The brand, once it is known, on warm plaster, and a thin line that moves. */
export function LoadingPage({ name = "Vetrina" }: { name?: string }) {
  const { i18n } = useLingui()
  return (
    <main className={styles.page} aria-busy="true">
      <p className={styles.title}>{name}</p>
      <div className={styles.progress} role="progressbar" aria-label={i18n._("app.loading")} />
    </main>
  )
}
