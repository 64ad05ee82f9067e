import { useLingui } from "@lingui/react"
import { PASSWORD_MAX, PASSWORD_MIN } from "./password-rules.ts"
import type { Refusal } from "./refusal-of.ts"
import styles from "./sign-in.module.css"

/** Says at once why it did not work; it is there, empty, before it has something to say. */
export function RefusalNote({ refusal }: { refusal: Refusal | null }) {
  const { i18n } = useLingui()
  return (
    <div role="alert">
      {refusal ? (
        <p className={styles.refusal}>
          {i18n._(`sign-in.refusal.${refusal}`, { min: PASSWORD_MIN, max: PASSWORD_MAX })}
        </p>
      ) : null}
    </div>
  )
}
