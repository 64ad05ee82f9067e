import { type CompareStore, setKey } from "../client/compare-store.ts"
import type { RecordEvent } from "../client/recorder.ts"
import type { VisitStore } from "../client/visit-store.ts"

/**
 * Writes `product.compared` down when two or three products stand beside each other before the visitor, once a visit
 * for each set of them. Returns the function that stops it.
 */
export function recordComparisons({
  visit,
  compare,
  record,
}: {
  visit: VisitStore
  compare: CompareStore
  record: RecordEvent
}): () => void {
  const tell = () => {
    const { ids, recorded, markRecorded } = compare.getState()
    const key = setKey(ids)
    if (visit.getState().activity.kind !== "comparing" || ids.length < 2 || recorded.includes(key)) return
    markRecorded(key)
    record({ type: "product.compared", productIds: ids })
  }
  const stops = [
    visit.subscribe(({ activity }, before) => {
      if (activity !== before.activity) tell()
    }),
    compare.subscribe(({ ids }, before) => {
      if (ids !== before.ids) tell()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
