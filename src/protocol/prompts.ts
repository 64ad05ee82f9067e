import type { AskingPolicy } from "../domain/asking-policy.ts"
import type { Prompt } from "../domain/prompt.ts"
import type { PromptProblem } from "../domain/prompts-error.ts"

/** `live`: it is asked. `paused`: it isn't, for now. `retired`: it is kept for its answers. */
export const PROMPT_STATES = ["live", "paused", "retired"] as const
export type PromptState = (typeof PROMPT_STATES)[number]

/** What made an edition. `file`: the first, as `scenes/prompts.json` had it. */
export const EDITION_DEEDS = ["file", "published", "paused", "resumed", "retired", "rolled-back"] as const
export type EditionDeed = (typeof EDITION_DEEDS)[number]

/** What an edition changed. `worded`: a new version of a prompt; `set`: anything else of it. */
export const CHANGE_KINDS = ["added", "worded", "set", "paused", "resumed", "retired", "policy"] as const
export interface EditionChange {
  /** `null`: the policy. */
  readonly prompt: string | null
  readonly kind: (typeof CHANGE_KINDS)[number]
  /** The prompt's, after it. */
  readonly version: number | null
}

/** Who published what and when. */
export interface EditionSummary {
  /** 0: what the file says. */
  readonly number: number
  /** ISO 8601; `null`: nothing was ever published, and the file is in force. */
  readonly at: string | null
  readonly by: string | null
  readonly note: string
  readonly deed: EditionDeed
  readonly changes: readonly EditionChange[]
}

/** Whose problem it is, and where: the parser's own words. */
export interface RuleProblem extends PromptProblem {
  /** Id of the prompt; `null`: the policy's. */
  readonly prompt: string | null
  /** The path within it: `limits.perVisit`. */
  readonly field: string
}

export interface DraftReply {
  /** Goes into `If-Match` when it is written over, thrown away or published. */
  readonly revision: string
  /** The edition that it is a change of. */
  readonly base: number
  readonly at: string
  readonly by: string
  /** A prompt without its version, or a policy, as far as it is written. */
  readonly body: unknown
  /** Why it can't be published as it is. */
  readonly problems: readonly RuleProblem[]
}

export interface EditedPrompt {
  readonly id: string
  /** `null`: it was never published. */
  readonly state: PromptState | null
  readonly prompt: Prompt | null
  /** The edition that last changed it. */
  readonly since: number
  /** It is live and can't be asked: what it needs has gone from the scenes. */
  readonly held: readonly RuleProblem[]
  readonly draft: DraftReply | null
}

/** `GET /api/prompts`, for marketers: what is asked, and what is being written. */
export interface PromptsReply {
  readonly edition: EditionSummary
  readonly prompts: readonly EditedPrompt[]
  readonly policy: {
    readonly inForce: AskingPolicy
    readonly since: number
    readonly draft: DraftReply | null
  }
  /** What `scenes/prompts.json` says now and didn't when something else was first published; `null`: nothing. It isn't in force. */
  readonly file: { readonly prompts: readonly Prompt[]; readonly policy: AskingPolicy | null } | null
}

/**
 * `PUT /api/prompts/:id/draft`, and `/api/policy/draft`, with `If-Match: "REVISION"`, or `If-None-Match: *` for the first.
 * 412 `draft-changed` tells in `details.theirs` what the draft is now.
 */
export interface DraftBody {
  readonly base: number
  readonly body: unknown
}

/** `POST /api/prompts/publications`: all of these drafts, or none. 400 `invalid-prompts` with `RuleProblem`s. */
export interface PublicationBody {
  readonly drafts: readonly { readonly prompt: string | null; readonly revision: string }[]
  readonly note: string
}

/** `POST /api/prompts/:id/state` and `POST /api/prompts/:id/rollback`: of the prompt as it was in the edition `base`. */
export interface StateBody {
  readonly state: PromptState
  readonly base: number
  readonly note: string
}
export interface RollbackBody {
  readonly version: number
  readonly base: number
  readonly note: string
}

/** `GET /api/prompts/editions?prompt`: the newest first. */
export interface EditionsReply {
  readonly editions: readonly EditionSummary[]
}

/** Characters of a note at most. */
export const MAX_NOTE = 500
