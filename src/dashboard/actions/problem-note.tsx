import { useLingui } from "@lingui/react"
import styles from "./actions-page.module.css"
import type { Problem } from "./use-saving.ts"

/** Why it wasn't saved; of two who write at once the second reads what the first wrote. */
export function ProblemNote({ problem, onReload }: { problem: Problem | null; onReload?: () => void }) {
  const { i18n } = useLingui()
  return (
    <div role="alert">
      {problem ? (
        <p className={styles.problem}>
          {problem.words}{" "}
          {problem.stale && onReload ? (
            <button type="button" className={styles.link} onClick={onReload}>
              {i18n._("goals.reload")}
            </button>
          ) : null}
        </p>
      ) : null}
    </div>
  )
}
