import { useLingui } from "@lingui/react"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import type { Comment } from "../api/ask-comments.ts"
import { formatMoment } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { visitHref } from "../state/visit-href.ts"
import styles from "./comment-item.module.css"
import "./messages.ts"
import { scoreStep } from "./score-step.ts"

export interface CommentItemProps {
  comment: Comment
  /** IANA name: moments are told as they were in the showroom. */
  timezone: string
  /** Says at which touchpoint, too. */
  withPlace?: boolean
}

/** What somebody wrote, with the score they gave. */
export function CommentItem({ comment, timezone, withPlace = false }: CommentItemProps) {
  const { i18n } = useLingui()
  const words = useWords()
  const { metric, score, at, touchpointLabel } = comment
  const told = score === null ? "comments.score.hidden" : "comments.score"
  return (
    <li className={styles.item}>
      <span className={styles.score} data-step={score === null ? undefined : scoreStep(metric, score)}>
        <span aria-hidden="true">{score}</span>
        <VisuallyHidden>{i18n._(told, { metric: words.metric(metric), score })}</VisuallyHidden>
      </span>
      <div className={styles.said}>
        <p dir="auto">{i18n._("comments.quote", { text: comment.comment })}</p>
        <p className={styles.where}>
          {[
            withPlace ? touchpointLabel : null,
            words.metric(metric),
            formatMoment(at, words.language, timezone),
          ]
            .filter(Boolean)
            .join(", ")}
        </p>
        {comment.visit ? (
          <a className={styles.replay} href={visitHref(comment.visit)}>
            {i18n._("comments.replay")}
          </a>
        ) : null}
      </div>
    </li>
  )
}
