import type { RecordEvent } from "../client/recorder.ts"
import type { VisitStore } from "../client/visit-store.ts"

/**
 * Writes `product.inspected` down when a product is put back, or another is taken instead, with how long it was
 * looked at. Returns the function that stops it.
 */
export function recordInspections({
  visit,
  record,
  now,
}: {
  visit: VisitStore
  record: RecordEvent
  /** Milliseconds since the epoch. */
  now: () => number
}): () => void {
  return visit.subscribe(({ activity }, { activity: before }) => {
    if (before.kind !== "inspecting" || activity === before) return
    const seconds = Math.max(0, Math.round((now() - before.since) / 100) / 10)
    record({ type: "product.inspected", productId: before.productId, seconds })
  })
}
