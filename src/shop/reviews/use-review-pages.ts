import { useCallback, useEffect, useRef, useState } from "react"
import type { PublicReview, ReviewFigure } from "../../client/replies.ts"
import type { Reviews } from "../../client/reviews/reviews.ts"
import type { ReviewOrder } from "../../domain/review.ts"

export interface ReviewPages {
  readonly state: "loading" | "ready" | "failed"
  /** `null` until it is known. */
  readonly figure: ReviewFigure | null
  readonly reviews: readonly PublicReview[]
  /** Fetches those that follow; `null` when there are none. */
  readonly more: (() => void) | null
  retry(): void
}

/** Each once: while one pages through them, others may have moved. */
function joined(before: readonly PublicReview[], after: readonly PublicReview[]): readonly PublicReview[] {
  const known = new Set(before.map(({ id }) => id))
  return [...before, ...after.filter(({ id }) => !known.has(id))]
}

/** What is published about a product, page by page; an answer that was overtaken changes nothing. */
export function useReviewPages(reviews: Reviews, productId: string, order: ReviewOrder): ReviewPages {
  const [state, setState] = useState<ReviewPages["state"]>("loading")
  const [figure, setFigure] = useState<ReviewFigure | null>(null)
  const [shown, setShown] = useState<readonly PublicReview[]>([])
  const [next, setNext] = useState<string | null>(null)
  const turn = useRef(0)

  const fetchPage = useCallback(
    async (cursor: string | null) => {
      turn.current += 1
      const mine = turn.current
      setState("loading")
      try {
        const page = await reviews.page(productId, order, cursor)
        if (turn.current !== mine) return
        setFigure(page.figure)
        setShown((before) => (cursor === null ? page.reviews : joined(before, page.reviews)))
        setNext(page.next)
        setState("ready")
      } catch {
        if (turn.current === mine) setState("failed")
      }
    },
    [reviews, productId, order],
  )
  const retry = useCallback(() => void fetchPage(null), [fetchPage])
  useEffect(() => {
    retry()
    return () => {
      turn.current += 1
    }
  }, [retry])

  return {
    state,
    figure,
    reviews: shown,
    more: next === null || state !== "ready" ? null : () => void fetchPage(next),
    retry,
  }
}
