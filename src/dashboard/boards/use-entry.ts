import { useLingui } from "@lingui/react"
import { useCallback, useEffect, useRef, useState } from "react"
import { ApiError } from "../../client/api.ts"
import type { EntryState } from "../../domain/board.ts"
import type { EntryReply } from "../../protocol/boards.ts"
import { failureOf } from "../load/failure-of.ts"
import type { BoardsApi } from "./ask-boards.ts"
import { type Draft, draftOf, isSameDraft, saveOf } from "./draft.ts"

/** Why something wasn't done: in words, and whether somebody else has changed the entry meanwhile. */
export interface EntryProblem {
  readonly words: string
  readonly stale: boolean
}

export interface EntryWriting {
  readonly draft: Draft
  /** As it is kept; `null`: it isn't yet. */
  readonly kept: EntryReply | null
  readonly dirty: boolean
  readonly busy: boolean
  readonly problem: EntryProblem | null
  write(change: Partial<Draft>): void
  save(): Promise<void>
  /** Saves what was written, and then publishes, retires or takes it back. */
  move(state: EntryState): Promise<void>
  discard(): Promise<void>
}

export interface UseEntryOptions {
  readonly id: string
  readonly boards: BoardsApi
  /** As the server told it when it was opened; `null`: it is new. */
  readonly opened: EntryReply | null
  readonly begun: Draft
  readonly onKept: (entry: EntryReply) => void
  readonly onGone: () => void
}

function wordsIn(details: unknown): string {
  if (typeof details !== "object" || details === null || !("words" in details)) return ""
  return String(details.words)
}

/** Writes one entry. What another changed meanwhile isn't overwritten: the server says so, and what was written stays. */
export function useEntry({ id, boards, opened, begun, onKept, onGone }: UseEntryOptions): EntryWriting {
  const { i18n } = useLingui()
  const [kept, setKept] = useState(opened)
  const [draft, setDraft] = useState(opened ? draftOf(opened) : begun)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<EntryProblem | null>(null)
  const dirty = !isSameDraft(draft, kept ? draftOf(kept) : begun)

  // What others do shows as long as nothing is being written here.
  const isWriting = useRef(dirty)
  isWriting.current = dirty
  /** The version that came last, also where it isn't drawn yet. */
  const newest = useRef(opened?.version ?? 0)
  useEffect(() => {
    if (!opened || isWriting.current || opened.version < newest.current) return
    newest.current = opened.version
    setKept(opened)
    setDraft(draftOf(opened))
  }, [opened])

  const problemOf = useCallback(
    (error: unknown): EntryProblem => {
      if (!(error instanceof ApiError) || error.status !== 409)
        return { words: i18n._(`dashboard.failure.${failureOf(error)}`), stale: false }
      const words = wordsIn(error.details)
      return { words: i18n._(`entries.refused.${error.code}`, { words }), stale: error.code === "changed" }
    },
    [i18n],
  )
  async function act(deed: () => Promise<void>): Promise<void> {
    if (busy) return
    setBusy(true)
    setProblem(null)
    await deed().catch((error: unknown) => setProblem(problemOf(error)))
    setBusy(false)
  }
  function keep(entry: EntryReply): EntryReply {
    newest.current = entry.version
    setKept(entry)
    setDraft(draftOf(entry))
    onKept(entry)
    return entry
  }
  const saved = async () =>
    kept && !dirty ? kept : keep(await boards.save(id, saveOf(draft, kept?.version ?? 0)))
  return {
    ...{ draft, kept, dirty, busy, problem },
    write: (change) => setDraft((before) => ({ ...before, ...change })),
    save: () => act(async () => void (await saved())),
    move: (state) =>
      act(async () => {
        const { version } = await saved()
        keep(await boards.move(id, version, state))
      }),
    discard: () =>
      act(async () => {
        if (kept) await boards.discard(id)
        onGone()
      }),
  }
}
