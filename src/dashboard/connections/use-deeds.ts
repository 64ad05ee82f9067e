import { useLingui } from "@lingui/react"
import { useState } from "react"
import { ApiError } from "../../client/api.ts"
import { failureOf } from "../load/failure-of.ts"
import "./messages.ts"

/** What is done here, one thing at a time; `problem` says in words why the last wasn't done. */
export interface Deeds {
  readonly busy: boolean
  readonly problem: string | null
  /** What it gave; `null` when it wasn't done. */
  act<T>(deed: () => Promise<T>): Promise<T | null>
}

const KNOWN = ["webhook-unknown", "too-many"]

/** The server's own words where it says what is wrong with what was filled in. */
function isAboutAddress(error: ApiError): boolean {
  return error.code === "invalid-body" && /\burl\b/.test(error.message)
}

export function useDeeds(): Deeds {
  const { i18n } = useLingui()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  function explain(error: unknown): string {
    if (error instanceof ApiError) {
      if (KNOWN.includes(error.code)) return i18n._(`connections.refused.${error.code}`)
      if (isAboutAddress(error)) return i18n._("connections.refused.url")
    }
    return i18n._(`dashboard.failure.${failureOf(error)}`)
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
        setProblem(explain(error))
        return null
      } finally {
        setBusy(false)
      }
    },
  }
}
