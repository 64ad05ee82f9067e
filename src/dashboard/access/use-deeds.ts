import { useLingui } from "@lingui/react"
import { useState } from "react"
import { ApiError } from "../../client/api.ts"
import { failureOf } from "../load/failure-of.ts"
import "./messages.ts"

/** Refusals that have words of their own. */
const KNOWN = new Set([
  "unknown",
  "not-owner",
  "last-owner",
  "changed",
  "own-factor-first",
  "oneself",
  "email-taken",
  "invited-already",
  "invalid-password",
  "second-factor-required",
  "too-many-attempts",
  "invalid-body",
])

/** What is done on a screen of accounts; `problem` says in words why the last deed wasn't done. */
export interface Deeds {
  readonly busy: boolean
  readonly problem: string | null
  /** Resolves to what came of it; `null`: it wasn't done. */
  act<T>(deed: () => Promise<T>): Promise<T | null>
}

export function useDeeds(onSignedOut: () => void): Deeds {
  const { i18n } = useLingui()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  function explain(error: unknown): void {
    if (error instanceof ApiError && KNOWN.has(error.code)) {
      setProblem(i18n._(`access.refused.${error.code}`))
      return
    }
    const failure = failureOf(error)
    if (failure === "signed-out") onSignedOut()
    else setProblem(i18n._(`dashboard.failure.${failure}`))
  }

  return {
    busy,
    problem,
    act: async (deed) => {
      if (busy) return null
      setBusy(true)
      setProblem(null)
      try {
        return await deed()
      } catch (error) {
        explain(error)
        return null
      } finally {
        setBusy(false)
      }
    },
  }
}
