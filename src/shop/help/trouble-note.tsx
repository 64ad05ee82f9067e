import { useLingui } from "@lingui/react"
import type { HelpTrouble } from "../../client/help/index.ts"
import styles from "./help.module.css"

/** Why something didn't go. */
export function TroubleNote({ trouble }: { trouble: HelpTrouble | null }) {
  const { i18n } = useLingui()
  return (
    <div role="status">
      {trouble !== null && trouble !== "nobody" ? (
        <p className={styles.trouble}>{i18n._(`help.trouble.${trouble}`)}</p>
      ) : null}
    </div>
  )
}
