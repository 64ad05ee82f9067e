import { useLingui } from "@lingui/react"
import type { ReactElement } from "react"
import "./messages.ts"
import styles from "./showroom.module.css"

/** What a visitor should know of the scene without being stopped by it. */
export type SceneNotice = "restoring" | "missing"

/** A quiet line over the scene; announced politely. */
export function Notice({ notice }: { notice: SceneNotice | null }): ReactElement {
  const { i18n } = useLingui()
  return (
    <div role="status" className={styles.notices}>
      {notice ? <p className={styles.notice}>{i18n._(`showroom.${notice}`)}</p> : null}
    </div>
  )
}
