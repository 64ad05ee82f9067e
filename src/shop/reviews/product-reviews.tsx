import { useLingui } from "@lingui/react"
import { useEffect, useId, useRef, useState } from "react"
import { useStore } from "zustand"
import type { Reviews } from "../../client/reviews/reviews.ts"
import type { Product } from "../../domain/product.ts"
import { REVIEW_ORDERS, type ReviewOrder } from "../../domain/review.ts"
import { Button } from "../../ui/button.tsx"
import { textsOf } from "../use-product.ts"
import "../words.ts"
import "./messages.ts"
import { OwnReviewCard } from "./own-review-card.tsx"
import styles from "./product-reviews.module.css"
import { RatingSummary } from "./rating-summary.tsx"
import { ReviewForm } from "./review-form.tsx"
import { ReviewItem } from "./review-item.tsx"
import { useReviewPages } from "./use-review-pages.ts"

export interface ProductReviewsProps {
  product: Product
  reviews: Reviews
}

/** What visitors say about a product, and what one says oneself. */
export function ProductReviews({ product, reviews }: ProductReviewsProps) {
  const { i18n } = useLingui()
  const [order, setOrder] = useState<ReviewOrder>("newest")
  const pages = useReviewPages(reviews, product.id, order)
  const own = useStore(reviews.store, (state) => state.own.find(({ productId }) => productId === product.id))
  const mine = own?.waits === "withdraw" ? undefined : own
  const [writing, setWriting] = useState(() => reviews.drafts.has(product.id))
  const write = useRef<HTMLButtonElement>(null)
  const card = useRef<HTMLHeadingElement>(null)
  const before = useRef({ writing, mine: mine !== undefined, waits: own?.waits ?? null })
  const titleId = useId()
  // A list that is read from the store, not from a clock that ticks.
  const [now] = useState(() => Date.now())

  useEffect(() => void reviews.refresh(product.id).catch(() => {}), [reviews, product.id])
  const { retry } = pages
  const waits = own?.waits ?? null
  const hasMine = mine !== undefined
  useEffect(() => {
    const { writing: wrote, mine: had, waits: waited } = before.current
    // What was pressed is gone: the keyboard goes to what took its place.
    const isLost = had && !hasMine && document.activeElement === document.body
    if ((wrote && !writing) || isLost) (write.current ?? card.current)?.focus()
    if (waited !== null && waits === null) retry()
    before.current = { writing, mine: hasMine, waits }
  }, [writing, hasMine, waits, retry])

  return (
    <section className={styles.reviews} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {i18n._("reviews.title")}
      </h3>
      {pages.figure === null ? null : <RatingSummary figure={pages.figure} />}
      {writing ? (
        <ReviewForm
          reviews={reviews}
          productId={product.id}
          before={mine ?? null}
          onDone={() => setWriting(false)}
        />
      ) : mine ? (
        <OwnReviewCard
          own={mine}
          reviews={reviews}
          subject={textsOf(product).title}
          heading={card}
          now={now}
          onChange={() => setWriting(true)}
        />
      ) : (
        <Button ref={write} kind="quiet" className={styles.write} onClick={() => setWriting(true)}>
          {i18n._("reviews.write")}
        </Button>
      )}
      {pages.reviews.length > 1 ? (
        <label className={styles.order}>
          <span>{i18n._("reviews.order")}</span>
          <select
            value={order}
            onChange={({ target }) =>
              setOrder(REVIEW_ORDERS.find((each) => each === target.value) ?? "newest")
            }
          >
            {REVIEW_ORDERS.map((each) => (
              <option key={each} value={each}>
                {i18n._(`reviews.order.${each}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {pages.reviews.length > 0 ? (
        <ul className={styles.list} aria-busy={pages.state === "loading"}>
          {pages.reviews.map((review) => (
            <ReviewItem key={review.id} review={review} reviews={reviews} now={now} />
          ))}
        </ul>
      ) : null}
      {pages.state === "loading" ? (
        <p role="status" className={styles.note}>
          {i18n._("reviews.loading")}
        </p>
      ) : null}
      {pages.state === "failed" ? (
        <div className={styles.failed} role="alert">
          <p>{i18n._("reviews.failed")}</p>
          <Button kind="quiet" onClick={pages.retry}>
            {i18n._("shop.retry")}
          </Button>
        </div>
      ) : null}
      {pages.more ? (
        <Button kind="quiet" onClick={pages.more}>
          {i18n._("reviews.more")}
        </Button>
      ) : null}
      <details className={styles.how}>
        <summary>{i18n._("reviews.how")}</summary>
        <p>{i18n._("reviews.how.text")}</p>
        <p>{i18n._("reviews.how.order")}</p>
      </details>
    </section>
  )
}
