import type { ResponsesReply } from "../../protocol/responses.ts"
import { findReplays } from "../recordings/find-replays.ts"
import type { AnswerMetricsOptions } from "./answer-metrics.ts"
import { findResponses } from "./find-responses.ts"
import { type ResponsesQuery, writeCursor } from "./responses-query.ts"
import { createFindHidden } from "./scores/hidden-scores.ts"
import { tellResponses } from "./tell-responses.ts"

/** A page of answers. */
export async function answerResponses(
  query: ResponsesQuery,
  options: AnswerMetricsOptions,
): Promise<ResponsesReply> {
  const found = await findResponses(options.pool, options.registry.showroomId, query)
  const page = found.slice(0, query.limit)
  const findHidden = createFindHidden(query, options)
  const responses = await tellResponses(page, await findHidden(page), options)
  const replays = await findReplays(
    options.pool,
    responses.flatMap(({ id, hidden }) => (hidden === false ? [id] : [])),
  )
  const last = page.at(-1)
  const shown = responses.map((response) => {
    const visit = replays.get(response.id)
    return visit === undefined ? response : { ...response, visit }
  })
  return { responses: shown, next: last && found.length > page.length ? writeCursor(last) : null }
}
