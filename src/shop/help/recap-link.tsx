import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import styles from "./conversation-log.module.css"

/** What the guide sent to keep. */
export function RecapLink({ code, name }: { code: string; name: string }) {
  const { i18n } = useLingui()
  return (
    <>
      <p className={styles.text}>{i18n._("help.recap", { name })}</p>
      <Link href={`/recap/${code}`} className={styles.invite}>
        {i18n._("help.recap.go")}
      </Link>
    </>
  )
}
