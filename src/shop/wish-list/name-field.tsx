import { useLingui } from "@lingui/react"
import { useId } from "react"
import { MAX_NAME } from "../entrance/clean-name.ts"
import "./messages.ts"
import styles from "./wish-panel.module.css"

/** What the others in a list are to call one, if one cares to say. */
export function NameField({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  const { i18n } = useLingui()
  const id = useId()
  return (
    <span className={styles.named}>
      <label className={styles.label} htmlFor={id}>
        {i18n._("wish.join.name")} <span>({i18n._("wish.join.optional")})</span>
      </label>
      <input
        id={id}
        className={styles.address}
        autoComplete="given-name"
        enterKeyHint="go"
        maxLength={MAX_NAME}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </span>
  )
}
