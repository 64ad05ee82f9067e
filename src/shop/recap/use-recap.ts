import { useEffect, useState } from "react"
import { ApiError } from "../../client/api.ts"
import type { RecapReply } from "../../client/replies.ts"
import { useShop } from "../../client/shop-context.ts"

export type LoadedRecap =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly recap: RecapReply }
  /** Never made, mistyped, or older than its 90 days. */
  | { readonly kind: "missing" }
  | { readonly kind: "failed"; readonly retry: () => void }

export function useRecap(code: string): LoadedRecap {
  const { api, catalogue } = useShop()
  const [loaded, setLoaded] = useState<LoadedRecap>({ kind: "loading" })
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks again
  useEffect(() => {
    const leaving = new AbortController()
    setLoaded({ kind: "loading" })
    api.get<RecapReply>(`/api/recaps/${encodeURIComponent(code)}`, leaving.signal).then(
      (recap) => {
        if (leaving.signal.aborted) return
        catalogue.getState().add(recap.items.flatMap(({ product }) => product ?? []))
        setLoaded({ kind: "ready", recap })
      },
      (error: unknown) => {
        if (leaving.signal.aborted) return
        const missing = error instanceof ApiError && error.status === 404
        setLoaded(missing ? { kind: "missing" } : { kind: "failed", retry: () => setRound((n) => n + 1) })
      },
    )
    return () => leaving.abort()
  }, [api, catalogue, code, round])
  return loaded
}
