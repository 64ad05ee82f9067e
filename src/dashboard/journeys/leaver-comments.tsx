import { useLingui } from "@lingui/react"
import { CommentItem } from "../comments/comment-item.tsx"
import { usePageData } from "../load/use-page-data.ts"
import "./messages.ts"
import styles from "./stop-panel.module.css"
import type { StopPanelProps } from "./stop-panel.tsx"

type LeaverCommentsProps = Pick<
  StopPanelProps,
  "stop" | "journeys" | "nodes" | "reading" | "turn" | "onSignedOut"
>

/** What those wrote who went no further from a stop; each leads to its visit. */
export function LeaverComments(props: LeaverCommentsProps) {
  const { stop, journeys, nodes, reading } = props
  const { i18n } = useLingui()
  const { loading } = usePageData(`leaver-words ${nodes} ${stop.key}`, props, (signal) =>
    journeys.words(stop.key, reading.period, signal),
  )
  return (
    <div className={styles.part} data-stale={(loading.kind === "ready" && loading.stale) || undefined}>
      <h3>{i18n._("journeys.panel.words")}</h3>
      {loading.kind === "first" ? <p className={styles.about}>{i18n._("dashboard.loading")}</p> : null}
      {loading.kind === "failed" ? <p className={styles.about}>{i18n._("journeys.failed")}</p> : null}
      {loading.kind === "ready" && loading.data.words.length === 0 ? (
        <p className={styles.about}>{i18n._("journeys.panel.words.none")}</p>
      ) : null}
      {loading.kind === "ready" ? (
        <ul>
          {loading.data.words.map((each) => (
            <CommentItem key={each.id} comment={each} timezone={reading.showroom.timezone} withPlace />
          ))}
        </ul>
      ) : null}
    </div>
  )
}
