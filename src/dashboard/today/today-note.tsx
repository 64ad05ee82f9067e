import { useLingui } from "@lingui/react"
import { ToolButton } from "../frame/tool-button.tsx"
import type { Loading } from "../load/loading.ts"
import "./messages.ts"
import styles from "./today.module.css"

export interface TodayNoteProps {
  loading: Loading<unknown>
  /** Whether the page says already what is wrong. */
  told: boolean
  onRetry: () => void
}

/** What a part of the page says while it has nothing, or nothing new. */
export function TodayNote({ loading, told, onRetry }: TodayNoteProps) {
  const { i18n } = useLingui()
  if (loading.kind === "first") return <p className={styles.none}>{i18n._("dashboard.loading")}</p>
  if (loading.failure === null || told) return null
  return (
    <p className={styles.none} role="status">
      {i18n._("today.failed")} {i18n._(`dashboard.failure.${loading.failure}`)}{" "}
      <ToolButton onClick={onRetry}>{i18n._("dashboard.retry")}</ToolButton>
    </p>
  )
}
