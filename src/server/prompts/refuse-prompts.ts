import type { DraftReply, RuleProblem } from "../../protocol/prompts.ts"
import { HttpError } from "../http/http-error.ts"
import type { Draft } from "./draft-store.ts"

export function tellDraft(draft: Draft, problems: readonly RuleProblem[]): DraftReply {
  const { revision, base, at, by, body } = draft
  return { revision, base, at: at.toISOString(), by, body, problems }
}

/** The draft isn't the one that was meant: who asked is told what it is now, and both sides are kept. */
export function refuseDraft(prompt: string | null, theirs: DraftReply | null): HttpError {
  const what = prompt === null ? "the policy’s draft" : `the draft of “${prompt.slice(0, 64)}”`
  return new HttpError(412, "draft-changed", `${what} was changed meanwhile`, { details: { prompt, theirs } })
}
