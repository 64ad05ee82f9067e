import { HeldBack, type HeldBackProps } from "./held-back.tsx"
import { OpenCases } from "./open-cases.tsx"
import styles from "./today.module.css"

/** What needs a person today, and why nobody was asked. */
export function Today(props: HeldBackProps) {
  return (
    <div className={styles.today}>
      <OpenCases {...props} />
      <HeldBack {...props} />
    </div>
  )
}
