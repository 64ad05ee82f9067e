import { useLingui } from "@lingui/react"
import { askComments } from "../api/ask-comments.ts"
import { CommentItem } from "../comments/comment-item.tsx"
import { usePageData } from "../load/use-page-data.ts"
import type { PageProps } from "../page-props.ts"
import { useServices } from "../services-context.ts"
import styles from "./latest-words.module.css"
import "./messages.ts"

const SHOWN = 6

/** The last things that people wrote. */
export function LatestWords(props: PageProps) {
  const { reading } = props
  const { i18n } = useLingui()
  const { api } = useServices()
  const { period, filters, language, showroom } = reading
  const { loading } = usePageData("latest-words", props, (signal) =>
    askComments(api, { days: period, filters, language, limit: SHOWN }, signal),
  )
  if (loading.kind !== "ready") return null
  return (
    <section className={styles.section} aria-labelledby="latest-words">
      <h2 id="latest-words">{i18n._("overview.words")}</h2>
      {loading.data.comments.length === 0 ? <p>{i18n._("overview.words.none")}</p> : null}
      <ul>
        {loading.data.comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} timezone={showroom.timezone} withPlace />
        ))}
      </ul>
    </section>
  )
}
