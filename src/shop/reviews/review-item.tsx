import { useLingui } from "@lingui/react"
import type { PublicReview } from "../../client/replies.ts"
import type { Reviews } from "../../client/reviews/reviews.ts"
import { Icon } from "../../ui/icon.tsx"
import { sayDay } from "../my-feedback/say-day.ts"
import { BrandAnswer } from "./brand-answer.tsx"
import "./messages.ts"
import styles from "./review-item.module.css"
import { ReviewText, useLanguageNote } from "./review-words.tsx"
import { UsefulButton } from "./useful-button.tsx"

export interface ReviewItemProps {
  review: PublicReview
  reviews: Reviews
  /** Milliseconds since the epoch. */
  now: number
}

/** What somebody said about a product, how they know it, and what was answered. */
export function ReviewItem({ review, reviews, now }: ReviewItemProps) {
  const { i18n } = useLingui()
  const { name, at, amendedAt, knows, language, reply } = review
  const note = useLanguageNote(language)
  const day = (iso: string) => sayDay(iso, now) ?? i18n._("reviews.today")
  const about = [note, amendedAt === null ? null : i18n._("reviews.amended", { day: day(amendedAt) })]
  return (
    <li className={styles.item}>
      <ReviewText {...review} />
      <p className={styles.about}>
        <bdi>{name ?? i18n._("reviews.anonymous")}</bdi>
        {" · "}
        <time dateTime={at}>{day(at)}</time>
        {about.filter(Boolean).map((each) => ` · ${each}`)}
      </p>
      {knows === null ? null : (
        <p className={styles.knows}>
          <Icon name="check" size={14} />
          {i18n._(`reviews.knows.${knows}`)}
        </p>
      )}
      {reply === null ? null : <BrandAnswer reply={reply} now={now} />}
      <UsefulButton review={review} reviews={reviews} />
    </li>
  )
}
