import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import type { DraftReply, EditedPrompt, RuleProblem } from "../../../protocol/prompts.ts"
import type { Failure } from "../../load/loading.ts"
import { useServices } from "../../services-context.ts"
import { createUnsavedKeeper } from "../kept-form.ts"
import { bodyOf, formOf, isSameForm, newForm, type PromptForm } from "../prompt-form.ts"
import type { PromptsApi } from "../prompts-api.ts"
import { refusalOf } from "../refusal.ts"

/** Somebody else changed what one is writing: their side, and what it means to keep one's own. */
export type Conflict =
  /** Their draft; `null`: there is none any more. */
  | { readonly kind: "draft"; readonly theirs: DraftReply | null; readonly form: PromptForm }
  /** Something else is in force than what was changed. */
  | { readonly kind: "edition"; readonly form: PromptForm }

export interface DraftOptions {
  readonly id: string
  /** `null`: nobody has written it yet. */
  readonly edited: EditedPrompt | null
  /** Number of the edition in force. */
  readonly edition: number
  readonly prompts: PromptsApi
  /** Something is otherwise on the server: look again. */
  readonly onChanged: () => void
}

export interface PromptDraft {
  readonly form: PromptForm
  /** Something isn't on the server. */
  readonly isUnsaved: boolean
  /** Something isn't in force. */
  readonly isChanged: boolean
  readonly busy: boolean
  readonly failure: Failure | null
  readonly refused: readonly RuleProblem[]
  readonly conflict: Conflict | null
  change(change: Partial<PromptForm>): void
  /** Resolves to whether it is on the server. */
  save(): Promise<boolean>
  publish(note: string): Promise<boolean>
  /** Back to what is in force; of one that never was, nothing is left. */
  discard(): Promise<void>
  keepMine(): void
  takeTheirs(): void
}

interface Writing {
  readonly form: PromptForm
  readonly over: string | null
  readonly base: number
}

/** What one writes: in this browser as one writes it, on the server when it is saved. */
export function useDraft({ id, edited, edition, prompts, onChanged }: DraftOptions): PromptDraft {
  const { storage } = useServices()
  const keeper = useMemo(() => createUnsavedKeeper(storage), [storage])
  const draft = edited?.draft ?? null
  const inForce = useMemo(() => (edited?.prompt ? formOf(id, edited.prompt) : null), [id, edited])
  const stored = useMemo<Writing>(
    () => ({
      form: draft ? formOf(id, draft.body) : (inForce ?? newForm(id)),
      over: draft?.revision ?? null,
      base: draft?.base ?? edition,
    }),
    [id, draft, inForce, edition],
  )
  const [mine, setMine] = useState<Writing | null>(() => {
    const unsaved = keeper.read(id)
    return unsaved && { ...unsaved, form: formOf(id, unsaved.body) }
  })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [refused, setRefused] = useState<readonly RuleProblem[]>([])
  const [met, setMet] = useState<Conflict | null>(null)
  const [saved, setSaved] = useState<{ readonly revision: string; readonly form: PromptForm } | null>(null)
  const writing = mine ?? stored
  const latest = useRef(writing)
  latest.current = writing
  /** Revisions that are one's own: what the server still tells of them is no news. */
  const own = useRef(new Set<string | null>())
  own.current.add(writing.over)

  const write = useCallback(
    (next: Writing | null) => {
      if (next) keeper.keep(id, { over: next.over, base: next.base, body: bodyOf(next.form) })
      else keeper.forget(id)
      if (next) latest.current = next
      setMine(next)
    },
    [id, keeper],
  )

  const onServer = mine !== null && mine.over === saved?.revision ? saved.form : stored.form
  const isUnsaved = mine !== null && !isSameForm(mine.form, onServer)
  // What was written here and is the same by now needs no keeping.
  useEffect(() => {
    if (mine !== null && isSameForm(mine.form, stored.form)) write(null)
  }, [mine, stored, write])

  const isOvertaken = edited !== null && inForce !== null && edited.since > writing.base
  const found: Conflict | null =
    isUnsaved && !own.current.has(stored.over)
      ? { kind: "draft", theirs: draft, form: stored.form }
      : isOvertaken && !isSameForm(writing.form, inForce)
        ? { kind: "edition", form: inForce }
        : null
  const conflict = found ?? (met?.kind === "draft" && isUnsaved ? met : null)

  async function attempt<T>(deed: () => Promise<T>): Promise<T | null> {
    setBusy(true)
    setFailure(null)
    setRefused([])
    try {
      const done = await deed()
      setMet(null)
      return done
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal.kind === "failure") setFailure(refusal.failure)
      else if (refusal.kind === "problems") setRefused(refusal.problems)
      else if (refusal.kind === "draft")
        setMet({
          ...refusal,
          form: refusal.theirs ? formOf(id, refusal.theirs.body) : (inForce ?? newForm(id)),
        })
      return null
    } finally {
      setBusy(false)
      onChanged()
    }
  }

  async function keep({ form, over, base }: Writing): Promise<string | null> {
    const saved = await prompts.save(id, over, base, bodyOf(form))
    setSaved({ revision: saved.revision, form })
    // What was written while it was sent is written over it.
    write({ form: latest.current.form, over: saved.revision, base })
    return saved.revision
  }

  return {
    form: writing.form,
    isUnsaved,
    isChanged: inForce === null || !isSameForm(writing.form, inForce),
    ...{ busy, failure, refused, conflict },
    change: (change) => {
      const { form, over, base } = latest.current
      write({ form: { ...form, ...change }, over, base })
    },
    save: async () => (await attempt(() => keep(latest.current))) !== null,
    publish: async (note) => {
      const published = await attempt(async () => {
        const revision = isUnsaved || writing.over === null ? await keep(latest.current) : writing.over
        if (revision === null) return null
        return prompts.publish([{ prompt: id, revision }], note)
      })
      return published !== null
    },
    discard: async () => {
      const { over } = latest.current
      await attempt(async () => {
        if (over !== null) await prompts.drop(id, over)
        write(null)
      })
    },
    keepMine: () => {
      setMet(null)
      const theirs = conflict?.kind === "draft" ? (conflict.theirs?.revision ?? null) : writing.over
      const base = conflict?.kind === "edition" ? edition : writing.base
      write({ form: writing.form, over: theirs, base })
    },
    takeTheirs: () => {
      setMet(null)
      if (conflict?.kind === "edition") write({ form: conflict.form, over: writing.over, base: edition })
      else write(null)
    },
  }
}
