import { useCallback, useEffect, useState } from "react"
import type { TimesReply } from "../../client/replies.ts"
import { useShop } from "../../client/shop-context.ts"

export interface LoadedTimes {
  /** Of the length that was asked for last; `null` until they are known. */
  readonly times: TimesReply | null
  readonly failed: boolean
  readonly reload: () => void
}

/** When a visit of this length can begin. `code`: of a booking that is moved, which is in nobody's way. */
export function useTimes(minutes: number | null, code: string | null): LoadedTimes {
  const { api } = useShop()
  const [times, setTimes] = useState<TimesReply | null>(null)
  const [failed, setFailed] = useState(false)
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks again
  useEffect(() => {
    const leaving = new AbortController()
    const query = new URLSearchParams()
    if (minutes !== null) query.set("minutes", String(minutes))
    if (code !== null) query.set("code", code)
    setFailed(false)
    api.get<TimesReply>(`/api/bookings/times?${query}`, leaving.signal).then(setTimes, () => {
      if (!leaving.signal.aborted) setFailed(true)
    })
    return () => leaving.abort()
  }, [api, minutes, code, round])
  return { times, failed, reload: useCallback(() => setRound((each) => each + 1), []) }
}
