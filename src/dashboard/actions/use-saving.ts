import { useLingui } from "@lingui/react"
import { useCallback, useState } from "react"
import { ApiError } from "../../client/api.ts"
import { failureOf } from "../load/failure-of.ts"
import "./messages.ts"

/** Why something wasn't done: in words, and whether somebody else has changed it meanwhile. */
export interface Problem {
  readonly words: string
  readonly stale: boolean
}

/** What the server refuses by a name of its own. */
const NAMED = new Set([
  ...[
    "changed",
    "measure-fixed",
    "by-past",
    "on-future",
    "segment-unknown",
    "target-unknown",
    "link-unknown",
  ],
  ...["invalid-body", "subscribed", "has-left", "full", "action-unknown"],
])

export interface Saving {
  readonly busy: boolean
  readonly problem: Problem | null
  /** Does one thing at a time; resolves to whether it was done. */
  run(deed: () => Promise<void>): Promise<boolean>
}

/** Saves, and says why it couldn't; what was written stays where it is. */
export function useSaving(): Saving {
  const { i18n } = useLingui()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const run = useCallback(
    async (deed: () => Promise<void>) => {
      setBusy(true)
      setProblem(null)
      try {
        await deed()
        return true
      } catch (error) {
        const code = error instanceof ApiError ? error.code : ""
        const words = NAMED.has(code)
          ? i18n._(`goals.refused.${code}`)
          : i18n._(`dashboard.failure.${failureOf(error)}`)
        setProblem({ words, stale: code === "changed" })
        return false
      } finally {
        setBusy(false)
      }
    },
    [i18n],
  )
  return { busy, problem, run }
}
