import { useCallback, useEffect, useState } from "react"
import { type Api, ApiError } from "../../../client/api.ts"

export type Read<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly reply: T }
  | { readonly kind: "failed"; readonly missing: boolean }

export interface Reading<T> {
  readonly read: Read<T>
  readonly reload: () => void
  readonly replace: (reply: T) => void
}

/** What the server says at `path`. `onSignedOut`: it no longer knows who asks. */
export function useRead<T>(api: Api, path: string, onSignedOut: () => void): Reading<T> {
  const [read, setRead] = useState<Read<T>>({ kind: "loading" })
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks again
  useEffect(() => {
    const leaving = new AbortController()
    setRead({ kind: "loading" })
    api.get<T>(path, leaving.signal).then(
      (reply) => setRead({ kind: "ready", reply }),
      (error: unknown) => {
        if (leaving.signal.aborted) return
        const status = error instanceof ApiError ? error.status : 0
        if (status === 401) onSignedOut()
        else setRead({ kind: "failed", missing: status === 404 })
      },
    )
    return () => leaving.abort()
  }, [api, path, onSignedOut, round])
  const reload = useCallback(() => setRound((count) => count + 1), [])
  const replace = useCallback((reply: T) => setRead({ kind: "ready", reply }), [])
  return { read, reload, replace }
}
