import { useLingui } from "@lingui/react"
import { formatTime, formatZone } from "../format/days.ts"
import { useTimezone } from "../format/timezone.ts"
import { useWords } from "../format/use-words.ts"
import type { Loading } from "../load/loading.ts"
import styles from "./freshness.module.css"
import "./messages.ts"
import { ToolButton } from "./tool-button.tsx"

export interface FreshnessProps {
  loading: Loading<unknown>
  live: boolean | null
  onRetry: () => void
}

/** What went wrong, above the last numbers that there are. */
export function FailureNote({ loading, onRetry }: Omit<FreshnessProps, "live">) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const timezone = useTimezone()
  const failure = loading.kind === "first" ? null : loading.failure
  return (
    <div role="alert">
      {failure ? (
        <p className={styles.failure}>
          <span>
            {loading.kind === "ready"
              ? i18n._("frame.failed", {
                  failure: i18n._(`dashboard.failure.${failure}`),
                  time: formatTime(loading.at, language, timezone),
                })
              : `${i18n._(`dashboard.failure.${failure}`)} ${i18n._("frame.failed.first")}`}
          </span>
          <ToolButton onClick={onRetry}>{i18n._("dashboard.retry")}</ToolButton>
        </p>
      ) : null}
    </div>
  )
}

/** How old the numbers are, and whether new answers show by themselves. */
export function Freshness({ loading, live }: Omit<FreshnessProps, "onRetry">) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const timezone = useTimezone()
  return (
    <footer className={styles.foot}>
      <span className={styles.live} data-live={live || undefined}>
        {i18n._(live === null ? "frame.connecting" : live ? "frame.live" : "frame.not-live")}
      </span>
      {loading.kind === "ready" ? (
        <span>
          {i18n._("frame.updated", { time: formatTime(loading.at, language, timezone) })}{" "}
          {timezone === null
            ? null
            : i18n._("frame.zone", { zone: formatZone(timezone, loading.at, language) })}
        </span>
      ) : null}
    </footer>
  )
}
