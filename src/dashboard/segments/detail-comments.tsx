import { useLingui } from "@lingui/react"
import { useState } from "react"
import { askComments } from "../api/ask-comments.ts"
import { CommentItem } from "../comments/comment-item.tsx"
import { useWords } from "../format/use-words.ts"
import { ToolButton } from "../frame/tool-button.tsx"
import { usePageData } from "../load/use-page-data.ts"
import { isShown } from "../reading/measured.ts"
import { useServices } from "../services-context.ts"
import styles from "./detail-panel.module.css"
import type { DetailPanelProps } from "./detail-panel-props.ts"
import "./messages.ts"
import { PROMPT_OF } from "./segment.ts"

const A_PAGE = 20
/** What the server gives in one reply. */
const MOST = 200

/** What people wrote with the answers of a row. */
export function DetailComments(
  props: Pick<DetailPanelProps, "by" | "segment" | "reading" | "turn" | "onSignedOut">,
) {
  const { by, segment, reading } = props
  const { metric, key, now, beside } = segment
  const told = beside?.words ?? null
  const { i18n } = useLingui()
  const { api } = useServices()
  const words = useWords()
  const [limit, setLimit] = useState(A_PAGE)
  const { period, language, showroom } = reading
  const filters = { ...reading.filters, [by]: [key] }
  const { loading } = usePageData(`comments ${by} ${metric} ${key} ${limit}`, props, (signal) =>
    askComments(api, { metric: PROMPT_OF[metric], days: period, filters, language, limit }, signal),
  )
  if (loading.kind !== "ready") {
    return (
      <p className={styles.about}>
        {loading.kind === "first"
          ? i18n._("dashboard.loading")
          : i18n._(`dashboard.failure.${loading.failure}`)}
      </p>
    )
  }
  const { comments, more } = loading.data
  return (
    <div className={styles.part} data-stale={loading.stale || undefined}>
      <h3>
        {i18n._("detail.comments")}{" "}
        {told === null || !isShown(now) ? null : (
          <small>{i18n._("detail.comments.n", { words: words.number(told), n: words.number(now.n) })}</small>
        )}
      </h3>
      {comments.length === 0 ? <p className={styles.about}>{i18n._("detail.comments.none")}</p> : null}
      <ul>
        {comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} timezone={showroom.timezone} />
        ))}
      </ul>
      {more && limit < MOST ? (
        <ToolButton onClick={() => setLimit(Math.min(MOST, limit + 2 * A_PAGE))}>
          {i18n._("detail.comments.more")}
        </ToolButton>
      ) : null}
    </div>
  )
}
