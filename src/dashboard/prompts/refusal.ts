import * as v from "valibot"
import { ApiError } from "../../client/api.ts"
import type { DraftReply, EditionSummary, RuleProblem } from "../../protocol/prompts.ts"
import { failureOf } from "../load/failure-of.ts"
import type { Failure } from "../load/loading.ts"

/** Why something wasn't done, as far as one can do something about it. */
export type Refusal =
  /** Somebody else wrote meanwhile; `theirs` `null`: threw it away, or published it. */
  | { readonly kind: "draft"; readonly theirs: DraftReply | null }
  /** Somebody else published meanwhile. */
  | { readonly kind: "edition"; readonly edition: EditionSummary | null }
  | { readonly kind: "problems"; readonly problems: readonly RuleProblem[] }
  | { readonly kind: "failure"; readonly failure: Failure }

const Draft = v.object({
  revision: v.string(),
  base: v.number(),
  at: v.string(),
  by: v.string(),
  body: v.unknown(),
})
const DraftChanged = v.object({ theirs: v.nullable(Draft) })
const EditionChanged = v.object({
  edition: v.object({ number: v.number(), at: v.nullable(v.string()), by: v.nullable(v.string()) }),
})
const Problems = v.array(
  v.object({
    path: v.string(),
    value: v.string(),
    expected: v.string(),
    prompt: v.optional(v.nullable(v.string()), null),
    field: v.optional(v.string(), ""),
  }),
)

export function refusalOf(error: unknown): Refusal {
  if (error instanceof ApiError) {
    const { status, code, details } = error
    const draft = v.safeParse(DraftChanged, details)
    if (status === 412 && code === "draft-changed")
      return {
        kind: "draft",
        theirs: draft.success && draft.output.theirs ? { ...draft.output.theirs, problems: [] } : null,
      }
    if (status === 412) {
      const read = v.safeParse(EditionChanged, details)
      const edition = read.success
        ? { ...read.output.edition, note: "", deed: "published" as const, changes: [] }
        : null
      return { kind: "edition", edition }
    }
    const problems = v.safeParse(Problems, details)
    if (code === "invalid-prompts" && problems.success) return { kind: "problems", problems: problems.output }
  }
  return { kind: "failure", failure: failureOf(error) }
}
