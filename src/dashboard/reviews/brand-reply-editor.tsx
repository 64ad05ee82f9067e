import { useLingui } from "@lingui/react"
import { type FormEvent, useId, useState } from "react"
import { MAX_BRAND_REPLY } from "../../domain/review.ts"
import type { StaffReview } from "../../protocol/reviews.ts"
import { Button } from "../../ui/button.tsx"
import { formatMoment } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { ToolButton } from "../frame/tool-button.tsx"
import type { ReviewsApi } from "./ask-reviews.ts"
import "./messages.ts"
import styles from "./review-card.module.css"
import { useReviewDeeds } from "./use-review-deeds.ts"

export interface BrandReplyEditorProps {
  review: StaffReview
  reviews: ReviewsApi
  timezone: string
  onDone: (words: string) => void
  onMoved: (words: string) => void
}

/** The brand's answer: one, by who sends it; what it said before stays in sight of the staff. */
export function BrandReplyEditor({ review, reviews, timezone, onDone, onMoved }: BrandReplyEditorProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const last = review.replies.at(-1)
  const said = last?.text ?? null
  const [draft, setDraft] = useState<string | null>(null)
  const { busy, problem, act } = useReviewDeeds(onMoved)
  const id = useId()
  const earlier = review.replies.slice(0, -1)

  const send = async (text: string | null) => {
    const body = { id: crypto.randomUUID(), text, language: review.language, was: last?.id ?? null }
    if (!(await act(() => reviews.reply(review.id, body)))) return
    setDraft(null)
    onDone(i18n._(text === null ? "moderation.done.reply-off" : "moderation.done.reply"))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const text = draft?.trim() ?? ""
    if (text !== "") void send(text)
  }
  return (
    <div className={styles.reply} data-said={said !== null || draft !== null || undefined}>
      {said === null || !last ? null : (
        <>
          <p className={styles.text} lang={last.language === "other" ? undefined : last.language} dir="auto">
            {said}
          </p>
          <p className={styles.about}>
            {i18n._("moderation.reply.by", {
              by: last.by,
              role: i18n._(`frame.role.${last.role}`),
              at: formatMoment(last.at, language, timezone),
            })}
          </p>
        </>
      )}
      {draft === null ? (
        <div className={styles.acts}>
          <ToolButton onClick={() => setDraft(said ?? "")}>
            {i18n._(said === null ? "moderation.reply" : "moderation.reply.change")}
          </ToolButton>
          {said === null ? null : (
            <ToolButton disabled={busy} onClick={() => void send(null)}>
              {i18n._("moderation.reply.off")}
            </ToolButton>
          )}
        </div>
      ) : (
        <form className={styles.editor} onSubmit={submit}>
          <label htmlFor={id}>
            {i18n._("moderation.reply.label")}{" "}
            <small>
              {i18n._("moderation.reply.in", { language: i18n._(`moderation.in.${review.language}`) })}
            </small>
          </label>
          <textarea
            id={id}
            rows={4}
            maxLength={MAX_BRAND_REPLY}
            value={draft}
            // biome-ignore lint/a11y/noAutofocus: it was asked for just now
            autoFocus
            onChange={({ target }) => setDraft(target.value)}
          />
          <p className={styles.about}>{i18n._("moderation.reply.public")}</p>
          <div className={styles.acts}>
            <Button
              {...(styles.do ? { className: styles.do } : {})}
              type="submit"
              unavailable={busy || draft.trim() === ""}
            >
              {i18n._("moderation.reply.send")}
            </Button>
            <ToolButton onClick={() => setDraft(null)}>{i18n._("moderation.refuse.cancel")}</ToolButton>
          </div>
        </form>
      )}
      <div role="alert">{problem ? <p className={styles.problem}>{problem}</p> : null}</div>
      {earlier.length > 0 ? (
        <details className={styles.before}>
          <summary>{i18n._("moderation.reply.history", { n: earlier.length })}</summary>
          <ul>
            {earlier.map((each) => (
              <li key={each.id}>
                <p className={styles.text}>{each.text ?? i18n._("moderation.reply.was-off")}</p>
                <p className={styles.about}>
                  {each.by} · {formatMoment(each.at, language, timezone)}
                </p>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}
