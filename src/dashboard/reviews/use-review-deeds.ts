import { useLingui } from "@lingui/react"
import { useState } from "react"
import { ApiError } from "../../client/api.ts"
import { failureOf } from "../load/failure-of.ts"
import "./messages.ts"

/** What is done with one review; `problem` says in words why the last deed wasn't done. */
export interface ReviewDeeds {
  readonly busy: boolean
  readonly problem: string | null
  /** True when it was done. */
  act(deed: () => Promise<unknown>): Promise<boolean>
}

/** `onMoved`: it has changed since it was read, which is said in words; it is to be looked at anew. */
export function useReviewDeeds(onMoved: (words: string) => void): ReviewDeeds {
  const { i18n } = useLingui()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  function explain(error: unknown): void {
    if (error instanceof ApiError && (error.status === 409 || error.status === 404))
      onMoved(i18n._(`moderation.refused.${error.code}`))
    else setProblem(i18n._(`dashboard.failure.${failureOf(error)}`))
  }

  return {
    busy,
    problem,
    act: async (deed) => {
      if (busy) return false
      setBusy(true)
      setProblem(null)
      try {
        await deed()
        return true
      } catch (error) {
        explain(error)
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
