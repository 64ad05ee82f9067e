import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import type { RefusalReason } from "../../domain/review.ts"
import type { ReviewWords, StaffReview } from "../../protocol/reviews.ts"
import { Button } from "../../ui/button.tsx"
import { formatMoment } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { ToolButton } from "../frame/tool-button.tsx"
import type { ReviewsApi } from "./ask-reviews.ts"
import { BrandReplyEditor } from "./brand-reply-editor.tsx"
import "./messages.ts"
import { RefuseChoice } from "./refuse-choice.tsx"
import styles from "./review-card.module.css"
import { useReviewDeeds } from "./use-review-deeds.ts"

const langOf = (language: ReviewWords["language"]) => (language === "other" ? undefined : language)

function Said({ words }: { words: ReviewWords }) {
  const { i18n } = useLingui()
  const lang = langOf(words.language)
  return (
    <div className={styles.said}>
      <p className={styles.title}>
        <b className={styles.stars}>{i18n._("moderation.stars", { stars: words.stars })}</b>{" "}
        {words.title === null ? null : (
          <b lang={lang} dir="auto">
            {words.title}
          </b>
        )}
      </p>
      {words.text === null ? null : (
        <p className={styles.text} lang={lang} dir="auto">
          {words.text}
        </p>
      )}
    </div>
  )
}

export interface ReviewCardProps {
  review: StaffReview
  reviews: ReviewsApi
  timezone: string
  /** Something was done: what is said about it. */
  onDone: (words: string) => void
  /** It has changed meanwhile: look again. */
  onMoved: (words: string) => void
}

/** A review, with what is decided about it and what the brand answers. */
export function ReviewCard({ review, reviews, timezone, onDone, onMoved }: ReviewCardProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  /** `null`: not asked yet, so that nothing takes the focus by itself. */
  const [refusing, setRefusing] = useState<boolean | null>(null)
  const refusal = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (refusing === false) refusal.current?.focus()
  }, [refusing])
  const { busy, problem, act } = useReviewDeeds(onMoved)
  const { id, version, product, state, reason, decided, knows, signs, replaces, name, at, useful } = review
  const moment = (iso: string) => formatMoment(iso, language, timezone)
  const publish = async () => {
    if (await act(() => reviews.publish(id, version))) onDone(i18n._("moderation.done.published"))
  }
  const refuse = async (why: RefusalReason) => {
    if (await act(() => reviews.refuse(id, version, why))) onDone(i18n._("moderation.done.refused"))
  }
  const about = [
    name ?? i18n._("moderation.anonymous"),
    moment(at),
    i18n._(`moderation.in.${review.language}`),
    knows === null ? i18n._("moderation.knows.nothing") : i18n._(`moderation.knows.${knows}`),
    state === "published" && useful > 0 ? i18n._("moderation.useful", { n: useful }) : null,
  ]
  return (
    <li className={styles.card} data-review={id}>
      <p className={styles.product}>{product.label}</p>
      <Said words={review} />
      <p className={styles.about}>{about.filter(Boolean).join(" · ")}</p>
      {signs.length > 0 ? (
        <p className={styles.signs}>
          {i18n._("moderation.signs", {
            signs: signs.map((sign) => i18n._(`moderation.sign.${sign}`)).join(", "),
          })}
        </p>
      ) : null}
      {replaces === null ? null : (
        <details className={styles.before}>
          <summary>{i18n._("moderation.replaces")}</summary>
          <Said words={replaces} />
        </details>
      )}
      {decided === null || state === "waiting" ? null : (
        <p className={styles.about}>
          {state === "refused" && reason
            ? i18n._("moderation.decided.refused", {
                by: decided.by,
                at: moment(decided.at),
                reason: i18n._(`moderation.reason.${reason}`),
              })
            : i18n._("moderation.decided.published", { by: decided.by, at: moment(decided.at) })}
        </p>
      )}
      {state === "published" ? (
        <BrandReplyEditor
          review={review}
          reviews={reviews}
          timezone={timezone}
          onDone={onDone}
          onMoved={onMoved}
        />
      ) : null}
      <div role="alert">{problem ? <p className={styles.problem}>{problem}</p> : null}</div>
      {refusing ? (
        <RefuseChoice busy={busy} onRefuse={(why) => void refuse(why)} onCancel={() => setRefusing(false)} />
      ) : (
        <div className={styles.acts}>
          {state === "published" ? null : (
            <Button
              {...(styles.do ? { className: styles.do } : {})}
              unavailable={busy}
              onClick={() => void publish()}
            >
              {i18n._(state === "refused" ? "moderation.publish.after-all" : "moderation.publish")}
            </Button>
          )}
          {state === "refused" ? null : (
            <ToolButton ref={refusal} aria-expanded={false} onClick={() => setRefusing(true)}>
              {i18n._(state === "published" ? "moderation.take-off" : "moderation.refuse")}
            </ToolButton>
          )}
        </div>
      )}
    </li>
  )
}
