import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { useStore } from "zustand"
import type { OwnReview } from "../../client/reviews/own-review.ts"
import type { Reviews } from "../../client/reviews/reviews.ts"
import { useShop } from "../../client/shop-context.ts"
import { useKnownProduct } from "../together/use-known-product.ts"
import { textsOf } from "../use-product.ts"
import "./messages.ts"
import styles from "./my-reviews.module.css"
import { OwnReviewCard } from "./own-review-card.tsx"
import { ReviewForm } from "./review-form.tsx"

interface MineProps {
  own: OwnReview
  reviews: Reviews
  now: number
}

function Mine({ own, reviews, now }: MineProps) {
  const product = useKnownProduct(own.productId)
  const [writing, setWriting] = useState(false)
  const { i18n } = useLingui()
  const subject = product ? textsOf(product).title : i18n._("reviews.mine")
  return (
    <li>
      {writing ? (
        <ReviewForm
          reviews={reviews}
          productId={own.productId}
          before={own}
          onDone={() => setWriting(false)}
        />
      ) : (
        <OwnReviewCard
          own={own}
          reviews={reviews}
          subject={subject}
          title={subject}
          now={now}
          onChange={() => setWriting(true)}
        />
      )}
    </li>
  )
}

function List({ reviews, now }: { reviews: Reviews; now: number }) {
  const { i18n } = useLingui()
  const own = useStore(reviews.store, (state) => state.own)
  const shown = own.filter(({ waits }) => waits !== "withdraw")
  if (shown.length === 0) return null
  return (
    <section className={styles.reviews} aria-label={i18n._("reviews.mine.all")}>
      <h2 className={styles.title}>{i18n._("reviews.mine.all")}</h2>
      <ul className={styles.list}>
        {shown.map((each) => (
          <Mine key={each.productId} own={each} reviews={reviews} now={now} />
        ))}
      </ul>
    </section>
  )
}

/** What one said about products, to be changed and withdrawn; nothing when one said nothing. */
export function MyReviews({ now }: { now: number }) {
  const shop = useShop()
  const [reviews, setReviews] = useState<Reviews | null>(null)
  useEffect(() => {
    let left = false
    shop
      .reviews()
      .then(async (opened) => {
        // What the server knows is had first where it can be; what this browser knows is shown in any case.
        await opened.refresh().catch(() => {})
        if (!left && opened.store.getState().own.length > 0) setReviews(opened)
      })
      .catch(() => {})
    return () => {
      left = true
    }
  }, [shop])
  return reviews === null ? null : <List reviews={reviews} now={now} />
}
