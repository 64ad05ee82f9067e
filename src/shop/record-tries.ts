import type { RecordEvent } from "../client/recorder.ts"
import type { VisitStore } from "../client/visit-store.ts"

/** Writes `product.tried` down, once a visit for each product. Returns the function that stops it. */
export function recordTries({ visit, record }: { visit: VisitStore; record: RecordEvent }): () => void {
  return visit.subscribe(({ tried }, before) => {
    for (const productId of tried)
      if (!before.tried.includes(productId)) record({ type: "product.tried", productId })
  })
}
