import { PROMPT_METRICS, type PromptMetric } from "../../domain/prompt.ts"
import {
  badParameter,
  choice,
  type Filters,
  type Parameters,
  type Range,
  readFilters,
  readRange,
  refuseUnknown,
  single,
} from "./metrics-query.ts"

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 200

/** The last response of a page: the next one begins after it. */
export interface Cursor {
  /** Milliseconds since the epoch. */
  readonly answeredAt: number
  readonly id: string
}

export interface ResponsesQuery extends Range {
  /** `null`: of every metric. */
  readonly metric: PromptMetric | null
  readonly withComment: boolean
  readonly filters: Filters
  readonly cursor: Cursor | null
  readonly limit: number
}

export function writeCursor({ answeredAt, id }: Cursor): string {
  return Buffer.from(`${answeredAt} ${id}`).toString("base64url")
}

function readCursor(text: string): Cursor {
  const [, time, id] = /^(\d{1,15}) (.{1,100})$/.exec(Buffer.from(text, "base64url").toString("utf8")) ?? []
  if (time === undefined || id === undefined || !id.isWellFormed())
    throw badParameter("cursor", text, "the `next` of an earlier reply")
  return { answeredAt: Number(time), id }
}

function readLimit(text: string): number {
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > MAX_LIMIT) throw badParameter("limit", text, `1 to ${MAX_LIMIT}`)
  return limit
}

/** @throws HttpError 400 that names the parameter, its value and what was expected. */
export function readResponsesQuery(
  parameters: Parameters,
  today: string,
  { paged = true }: { readonly paged?: boolean } = {},
): ResponsesQuery {
  const pages = paged ? ["cursor", "limit"] : []
  refuseUnknown(parameters, ["metric", "comment", "from", "to", ...pages, "lang"])
  const metric = single(parameters, "metric")
  const cursor = single(parameters, "cursor")
  const limit = single(parameters, "limit")
  const comment = single(parameters, "comment")
  return {
    metric: metric === undefined ? null : choice("metric", metric, PROMPT_METRICS),
    withComment: comment !== undefined && choice("comment", comment, ["true", "false"]) === "true",
    ...readRange(parameters, today),
    filters: readFilters(parameters),
    cursor: cursor === undefined ? null : readCursor(cursor),
    limit: limit === undefined ? DEFAULT_LIMIT : readLimit(limit),
  }
}
