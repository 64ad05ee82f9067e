import { useLingui } from "@lingui/react"
import { useState } from "react"
import { Kbd } from "../../ui/kbd.tsx"
import "./messages.ts"
import styles from "./walk-hint.module.css"

/** How one walks; goes away with the first steps. */
export function WalkHint({ understood }: { understood: boolean }) {
  const { i18n } = useLingui()
  const [gone, setGone] = useState(understood)
  if (gone) return null
  return (
    <p className={styles.hint} data-done={understood || undefined} onTransitionEnd={() => setGone(true)}>
      <span className={styles.keys}>
        <Kbd>W</Kbd>
        <Kbd>A</Kbd>
        <Kbd>S</Kbd>
        <Kbd>D</Kbd>
      </span>
      <span className={styles.byKeys}>{i18n._("hud.hint.keys")}</span>
      <span className={styles.touch}>{i18n._("hud.hint.touch")}</span>
    </p>
  )
}
