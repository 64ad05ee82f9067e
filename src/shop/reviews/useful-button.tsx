import { useLingui } from "@lingui/react"
import { useState } from "react"
import { useStore } from "zustand"
import { ApiError } from "../../client/api.ts"
import type { PublicReview } from "../../client/replies.ts"
import type { Reviews } from "../../client/reviews/reviews.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Icon } from "../../ui/icon.tsx"
import "./messages.ts"
import styles from "./useful-button.module.css"

/** Says that a review was useful, or takes that back. */
export function UsefulButton({ review, reviews }: { review: PublicReview; reviews: Reviews }) {
  const { i18n } = useLingui()
  const announce = useAnnounce()
  const isOn = useStore(reviews.store, ({ votes }) => votes.some(({ reviewId }) => reviewId === review.id))
  const [count, setCount] = useState(review.useful)
  const [trouble, setTrouble] = useState<"own" | "failed" | null>(null)
  const [busy, setBusy] = useState(false)

  const press = async () => {
    if (busy) return
    setBusy(true)
    setTrouble(null)
    try {
      const n = await reviews.vote(review.id, !isOn)
      setCount(n)
      announce(i18n._(n === 0 ? "reviews.useful" : "reviews.useful.said", { n }))
    } catch (error) {
      setTrouble(error instanceof ApiError && error.code === "own-review" ? "own" : "failed")
    }
    setBusy(false)
  }
  return (
    <div className={styles.line}>
      <button
        type="button"
        className={styles.useful}
        aria-pressed={isOn}
        aria-busy={busy || undefined}
        onClick={() => void press()}
      >
        <Icon name="thumbs-up" size={16} />
        {i18n._("reviews.useful.count", { n: count })}
      </button>
      <p role="status" className={styles.trouble}>
        {trouble === null ? null : i18n._(`reviews.useful.${trouble}`)}
      </p>
    </div>
  )
}
