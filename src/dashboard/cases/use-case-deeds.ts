import { useLingui } from "@lingui/react"
import { useCallback, useEffect, useState } from "react"
import { ApiError } from "../../client/api.ts"
import type { CloseReason } from "../../domain/case.ts"
import type { Language } from "../../domain/language.ts"
import type { Fit } from "../../domain/promise.ts"
import type { CaseReply } from "../../protocol/cases.ts"
import { failureOf } from "../load/failure-of.ts"
import type { CasesApi } from "./ask-cases.ts"

/** What can be done with the case that is open; `problem` says in words why the last deed wasn't done. */
export interface CaseDeeds {
  readonly busy: boolean
  readonly problem: string | null
  take(): void
  assign(to: string | null): void
  note(text: string): void
  reply(text: string, language: Language, askAgain: boolean): void
  close(reason: CloseReason): void
  reopen(): void
  judge(promise: string, fit: Fit | null): void
}

function takerIn(details: unknown): string | null {
  if (typeof details !== "object" || details === null || !("by" in details)) return null
  return typeof details.by === "string" ? details.by : null
}

export interface CaseDeedsOptions {
  readonly kase: CaseReply | null
  readonly cases: CasesApi
  /** Something was done, or was refused because things have changed: look again. */
  readonly onDone: () => void
  readonly onReplied: (id: string) => void
}

export function useCaseDeeds({ kase, cases, onDone, onReplied }: CaseDeedsOptions): CaseDeeds {
  const { i18n } = useLingui()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const id = kase?.id ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: what went wrong with one case isn't said of another
  useEffect(() => setProblem(null), [id])

  const wordsOf = useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiError) || error.status !== 409)
        return i18n._(`dashboard.failure.${failureOf(error)}`)
      const by = takerIn(error.details)
      return by === null ? i18n._(`cases.refused.${error.code}`) : i18n._("cases.taken", { by })
    },
    [i18n],
  )

  async function act(what: string, body: unknown, then?: () => void): Promise<void> {
    if (id === null || busy) return
    setBusy(true)
    setProblem(null)
    try {
      await cases.act(id, what, body)
      then?.()
    } catch (error) {
      setProblem(wordsOf(error))
    }
    setBusy(false)
    onDone()
  }
  const newId = () => crypto.randomUUID()

  return {
    busy,
    problem,
    take: () => void act("take", {}),
    assign: (to) => void act("assign", { to, was: kase?.assignee?.id ?? null }),
    note: (text) => void act("notes", { id: newId(), text }),
    reply: (text, language, askAgain) =>
      void act("replies", { id: newId(), text, language, askAgain }, () => id && onReplied(id)),
    close: (reason) => void act("close", { reason }),
    reopen: () => void act("reopen", {}),
    judge: (promise, fit) => void act("fit", { promise, fit }),
  }
}
