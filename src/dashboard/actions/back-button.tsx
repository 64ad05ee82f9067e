import { useLingui } from "@lingui/react"
import { Icon } from "../../ui/icon.tsx"
import styles from "./actions-page.module.css"

/** On a phone one thing is on the screen at a time. */
export function BackButton({ onBack }: { onBack: () => void }) {
  const { i18n } = useLingui()
  return (
    <button type="button" className={styles.back} onClick={onBack}>
      <Icon name="chevron-left" size={18} />
      {i18n._("goals.back")}
    </button>
  )
}
