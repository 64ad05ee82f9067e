import { useCallback, useEffect, useRef, useState } from "react"
import { useShop } from "../../client/shop-context.ts"
import type { OwnAnswer } from "../../client/visitor/own-answers.ts"

/** As long as taking an answer back can be undone, milliseconds. */
export const UNDO_MS = 20_000

export interface Withdrawals {
  /** Ids of what is being taken back. */
  readonly pending: ReadonlySet<string>
  withdraw(answer: OwnAnswer): void
  undo(answer: OwnAnswer): void
}

export interface WithdrawalTools {
  /** Calls back once after `ms` milliseconds, unless the returned function is called before. */
  readonly later: (callback: () => void, ms: number) => () => void
}

/** Takes answers back for good after a while, in which it can be undone; at once when the page is left. */
export function useWithdrawals({ later }: WithdrawalTools): Withdrawals {
  const { correct } = useShop()
  const waiting = useRef(new Map<string, { answer: OwnAnswer; stop: () => void }>())
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set())
  const tell = useCallback(() => setPending(new Set(waiting.current.keys())), [])

  useEffect(() => {
    const { current } = waiting
    const commit = () => {
      for (const { answer, stop } of current.values()) {
        stop()
        correct.withdraw(answer)
      }
      current.clear()
    }
    // Before the outbox hears of it, so that it is among what is sent with the page's last breath.
    window.addEventListener("pagehide", commit, { capture: true })
    return () => {
      window.removeEventListener("pagehide", commit, { capture: true })
      commit()
    }
  }, [correct])

  return {
    pending,
    withdraw(answer) {
      const stop = later(() => {
        waiting.current.delete(answer.impressionId)
        correct.withdraw(answer)
        tell()
      }, UNDO_MS)
      waiting.current.set(answer.impressionId, { answer, stop })
      tell()
    },
    undo({ impressionId }) {
      waiting.current.get(impressionId)?.stop()
      waiting.current.delete(impressionId)
      tell()
    },
  }
}
