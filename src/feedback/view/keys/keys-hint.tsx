import { useLingui } from "@lingui/react"
import { Kbd } from "../../../ui/kbd.tsx"
import styles from "./keys-hint.module.css"
import "./messages.ts"

/** What the keys do here; who looks at the card reads it, and the scale itself says it to a screen reader. */
export function KeysHint({ scores }: { scores: readonly number[] }) {
  const { i18n } = useLingui()
  const digits = scores.filter((score) => score < 10)
  return (
    <span className={styles.keys} aria-hidden="true">
      <span className={styles.outside}>
        <Kbd>Q</Kbd> {i18n._("feedback.focusKey")}
      </span>
      <span className={styles.inside}>{i18n._("feedback.keys")}</span>
      <Kbd>{String(digits[0])}</Kbd> – <Kbd>{String(digits.at(-1))}</Kbd>
      {scores.includes(10) && (
        <span className={styles.ten}>
          <Kbd>X</Kbd> {i18n._("feedback.ten")}
        </span>
      )}
    </span>
  )
}
