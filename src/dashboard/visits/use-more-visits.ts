import { useCallback, useEffect, useState } from "react"
import type { VisitLine, VisitsReply } from "../../protocol/visits.ts"

interface More {
  readonly visits: readonly VisitLine[]
  readonly next: string | null
  readonly failed: boolean
}

/** The pages after the first, fetched one by one; another first page begins anew. */
export function useMoreVisits(
  first: VisitsReply | null,
  fetchNext: (cursor: string) => Promise<VisitsReply>,
): { readonly more: More; readonly fetchMore: () => void } {
  const [more, setMore] = useState<More>({ visits: [], next: null, failed: false })
  const [busy, setBusy] = useState(false)
  useEffect(() => setMore({ visits: [], next: first?.next ?? null, failed: false }), [first])
  const { next } = more
  const fetchMore = useCallback(() => {
    if (next === null || busy) return
    setBusy(true)
    fetchNext(next)
      .then(
        (page) =>
          // An answer to what is no longer asked is left.
          setMore((now) =>
            now.next === next
              ? { visits: [...now.visits, ...page.visits], next: page.next, failed: false }
              : now,
          ),
        () => setMore((now) => ({ ...now, failed: true })),
      )
      .finally(() => setBusy(false))
  }, [next, busy, fetchNext])
  return { more, fetchMore }
}
