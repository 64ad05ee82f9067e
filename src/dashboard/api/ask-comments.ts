import * as v from "valibot"
import type { Api } from "../../client/api.ts"
import type { Language } from "../../domain/language.ts"
import { parseWith } from "../../domain/parsing.ts"
import { PROMPT_METRICS, type PromptMetric } from "../../domain/prompt.ts"
import type { Days } from "../period/period.ts"
import { type Filters, filterParameters } from "./metrics-path.ts"

/** What somebody wrote with an answer. */
export interface Comment {
  readonly id: string
  /** ISO 8601. */
  readonly at: string
  readonly metric: PromptMetric
  /** `null` where the figure that it is part of is hidden. */
  readonly score: number | null
  readonly comment: string
  readonly touchpointLabel: string
  /** The visit that it was written in, where it can be seen again. */
  readonly visit?: string | undefined
}

export interface Comments {
  readonly comments: readonly Comment[]
  /** Whether there are older ones. */
  readonly more: boolean
}

const reply = v.object({
  responses: v.array(
    v.object({
      id: v.string(),
      at: v.string(),
      metric: v.picklist(PROMPT_METRICS),
      score: v.nullable(v.number()),
      comment: v.nullable(v.string()),
      touchpointLabel: v.string(),
      visit: v.optional(v.string()),
    }),
  ),
  next: v.nullable(v.string()),
})

export interface CommentsQuestion {
  /** Of every metric without one. */
  readonly metric?: PromptMetric
  readonly days: Days
  readonly filters: Filters
  readonly language: Language
  /** At most so many, up to 200. */
  readonly limit: number
}

/** The answers that came with words, newest first. */
export async function askComments(
  api: Api,
  { metric, days, filters, language, limit }: CommentsQuestion,
  signal: AbortSignal,
): Promise<Comments> {
  const parameters = new URLSearchParams([
    ...(metric ? [["metric", metric] as [string, string]] : []),
    ["comment", "true"],
    ["from", days.from],
    ["to", days.to],
    ...filterParameters(filters),
    ["limit", String(limit)],
    ["lang", language],
  ])
  const body = await api.get<unknown>(`/api/responses?${parameters}`, signal)
  const { responses, next } = parseWith(reply, body, "GET /api/responses")
  const comments = responses.flatMap(({ comment, ...rest }) => (comment ? [{ ...rest, comment }] : []))
  return { comments, more: next !== null }
}
