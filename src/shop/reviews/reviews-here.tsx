import { useLingui } from "@lingui/react"
import { type ComponentType, useCallback, useEffect, useRef, useState } from "react"
import type { Reviews } from "../../client/reviews/reviews.ts"
import { useShop } from "../../client/shop-context.ts"
import type { Product } from "../../domain/product.ts"
import "./here-messages.ts"
import type { ProductReviewsProps } from "./product-reviews.tsx"
import styles from "./reviews-here.module.css"

type Opening =
  | { readonly kind: "closed" | "opening" | "failed" }
  | { readonly kind: "open"; readonly reviews: Reviews; readonly Open: ComponentType<ProductReviewsProps> }

/**
 * What visitors say about a product: fetched, with all that shows it, when it comes into view; by a press where the browser
 * can't tell.
 */
export function ReviewsHere({ product }: { product: Product }) {
  const { i18n } = useLingui()
  const shop = useShop()
  const [opening, setOpening] = useState<Opening>({ kind: "closed" })
  const closed = useRef<HTMLButtonElement>(null)

  const open = useCallback(() => {
    setOpening({ kind: "opening" })
    Promise.all([import("./product-reviews.tsx"), shop.reviews()]).then(
      ([{ ProductReviews }, reviews]) => setOpening({ kind: "open", reviews, Open: ProductReviews }),
      () => setOpening({ kind: "failed" }),
    )
  }, [shop])

  const isClosed = opening.kind === "closed"
  useEffect(() => {
    const button = closed.current
    if (!isClosed || !button || !("IntersectionObserver" in window)) return
    const watch = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) open()
    })
    watch.observe(button)
    return () => watch.disconnect()
  }, [isClosed, open])

  if (opening.kind === "open") {
    const { Open, reviews } = opening
    return <Open key={product.id} product={product} reviews={reviews} />
  }
  return (
    <section className={styles.closed}>
      <button
        ref={closed}
        type="button"
        className={styles.open}
        aria-busy={opening.kind === "opening" || undefined}
        onClick={opening.kind === "opening" ? undefined : open}
      >
        {i18n._(opening.kind === "failed" ? "reviews.open.failed" : "reviews.open")}
      </button>
    </section>
  )
}
