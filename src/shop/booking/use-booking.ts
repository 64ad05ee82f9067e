import { useCallback, useEffect, useState } from "react"
import { ApiError } from "../../client/api.ts"
import type { BookingReply } from "../../client/replies.ts"
import { useShop } from "../../client/shop-context.ts"
import type { BookingTools } from "./booking-tools.ts"

export type LoadedBooking =
  | { readonly kind: "loading" | "missing" | "failed" }
  /** `stale`: it couldn't be looked up again just now. */
  | { readonly kind: "ready"; readonly booking: BookingReply; readonly stale: boolean }

const LOOK_EVERY = 30_000

/** A booking by its code, looked at again every half minute: the room opens, a guide takes it. */
export function useBooking(code: string, { after }: Pick<BookingTools, "after">) {
  const { api } = useShop()
  const [loaded, setLoaded] = useState<LoadedBooking>({ kind: "loading" })
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks again
  useEffect(() => {
    const leaving = new AbortController()
    const path = `/api/bookings/${encodeURIComponent(code)}`
    api.get<BookingReply>(path, leaving.signal).then(
      (booking) => setLoaded({ kind: "ready", booking, stale: false }),
      (error: unknown) => {
        if (leaving.signal.aborted) return
        const missing = error instanceof ApiError && error.status === 404
        setLoaded((before) => {
          if (missing) return { kind: "missing" }
          return before.kind === "ready" ? { ...before, stale: true } : { kind: "failed" }
        })
      },
    )
    const stop = after(LOOK_EVERY, () => setRound((each) => each + 1))
    return () => {
      leaving.abort()
      stop()
    }
  }, [api, code, after, round])
  return {
    loaded,
    take: useCallback((booking: BookingReply) => setLoaded({ kind: "ready", booking, stale: false }), []),
    retry: useCallback(() => setRound((each) => each + 1), []),
  }
}
