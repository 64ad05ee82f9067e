import { useLingui } from "@lingui/react"
import { type RefObject, useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import type { OwnReview } from "../../client/reviews/own-review.ts"
import type { Reviews } from "../../client/reviews/reviews.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { BrandAnswer } from "./brand-answer.tsx"
import "./messages.ts"
import styles from "./own-review-card.module.css"
import { ReviewText } from "./review-words.tsx"

export interface OwnReviewCardProps {
  own: OwnReview
  reviews: Reviews
  /** What it is about. */
  subject: string
  /** Names it; without one it is called one's own. */
  title?: string
  heading?: RefObject<HTMLHeadingElement | null>
  /** Milliseconds since the epoch. */
  now: number
  /** Without it, it can only be withdrawn. */
  onChange?: () => void
}

/** Where a review stands, in the words of a message; `reason` where one was given. */
function standingOf({ waits, told, isRefused }: OwnReview, offline: boolean): string {
  if (isRefused) return "reviews.mine.no"
  if (waits !== null) return offline ? "reviews.mine.waits" : "reviews.mine.sending"
  if (told === null) return "reviews.mine.waiting"
  const again = told.isPublic && told.state !== "published" ? ".again" : ""
  return `reviews.mine.${told.state}${again}`
}

/** What one said about a product oneself: where it stands, and what can be done with it. */
export function OwnReviewCard(props: OwnReviewCardProps) {
  const { own, reviews, subject, title, heading, now, onChange } = props
  const { i18n } = useLingui()
  const announce = useAnnounce()
  const offline = useStore(reviews.store, (state) => state.offline)
  const [sure, setSure] = useState(false)
  const keep = useRef<HTMLButtonElement>(null)
  const ask = useRef<HTMLButtonElement>(null)
  const wasSure = useRef(false)
  useEffect(() => {
    if (sure) keep.current?.focus()
    else if (wasSure.current) ask.current?.focus()
    wasSure.current = sure
  }, [sure])

  const reason = own.told?.reason ? i18n._(`reviews.reason.${own.told.reason}`) : ""
  const withdraw = () => {
    reviews.withdraw(own.productId)
    announce(i18n._("reviews.mine.withdrawn"))
  }
  return (
    <section className={styles.card} aria-label={i18n._("reviews.mine")}>
      <h4 ref={heading} tabIndex={-1} className={styles.title}>
        {title ?? i18n._("reviews.mine")}
      </h4>
      <ReviewText {...own} />
      <p role="status" className={styles.standing}>
        {i18n._(standingOf(own, offline), { reason })}
      </p>
      {own.told?.reply ? <BrandAnswer reply={own.told.reply} now={now} /> : null}
      {sure ? (
        <div className={styles.acts}>
          <p>{i18n._("reviews.mine.sure")}</p>
          <button type="button" className={styles.act} onClick={withdraw}>
            {i18n._("reviews.mine.sure.yes")}
          </button>
          <button type="button" ref={keep} className={styles.act} onClick={() => setSure(false)}>
            {i18n._("reviews.mine.sure.no")}
          </button>
        </div>
      ) : (
        <div className={styles.acts}>
          {onChange ? (
            <button
              type="button"
              className={styles.act}
              aria-label={i18n._("reviews.mine.change.of", { subject })}
              onClick={onChange}
            >
              {i18n._("reviews.mine.change")}
            </button>
          ) : null}
          <button
            type="button"
            ref={ask}
            className={styles.act}
            aria-label={i18n._("reviews.mine.withdraw.of", { subject })}
            onClick={() => setSure(true)}
          >
            {i18n._("reviews.mine.withdraw")}
          </button>
        </div>
      )}
    </section>
  )
}
