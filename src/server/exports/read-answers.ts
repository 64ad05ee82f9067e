import type pg from "pg"
import type { ResponseReply } from "../../protocol/responses.ts"
import type { AnswerMetricsOptions } from "../figures/answer-metrics.ts"
import { type FoundResponse, selectResponses } from "../figures/find-responses.ts"
import { memoryOf } from "../figures/memory/counts-memory.ts"
import { createFindHidden } from "../figures/scores/hidden-scores.ts"
import { tellResponses } from "../figures/tell-responses.ts"
import type { ExportQuery } from "./export-query.ts"

/** Answers that are in memory at a time. */
const AT_A_TIME = 1000

/** One moment for all that is read. A reader who stops reading gives the connection back after a minute. */
const BEGIN = `begin isolation level repeatable read read only;
set local idle_in_transaction_session_timeout = '60s';`

export interface ReadAnswersOptions extends Omit<AnswerMetricsOptions, "pool"> {
  readonly pool: pg.Pool
  /** Aborted when nobody wants more. */
  readonly signal: AbortSignal
}

/**
 * All answers that a question finds, as the list tells them, some at a time and only when they are asked for. What may be
 * told is judged at the same moment at which the answers are read. Throws when `signal` is aborted: a part must not pass
 * for the whole.
 */
export async function* readAnswers(
  query: ExportQuery,
  { pool, signal, ...options }: ReadAnswersOptions,
): AsyncGenerator<readonly ResponseReply[], void> {
  const client = await pool.connect()
  try {
    await client.query(BEGIN)
    const findHidden = createFindHidden(query, { ...options, pool: client, memory: memoryOf(pool) })
    const { text, values } = selectResponses(options.registry.showroomId, { ...query, cursor: null })
    await client.query(`declare answers no scroll cursor for ${text}`, [...values])
    for (;;) {
      signal.throwIfAborted()
      const { rows } = await client.query<FoundResponse>(`fetch ${AT_A_TIME} from answers`)
      if (rows.length === 0) break
      yield await tellResponses(rows, await findHidden(rows), options)
    }
  } finally {
    const broken = await client.query("rollback").then(
      () => false,
      () => true,
    )
    client.release(broken)
  }
}
