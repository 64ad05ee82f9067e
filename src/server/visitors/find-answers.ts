import type pg from "pg"
import type { PromptMetric } from "../../domain/prompt.ts"
import type { Scale } from "../../metrics/index.ts"
import type { MyAnswerReply } from "../../protocol/me.ts"
import { KEY_NONE, KEY_UNKNOWN } from "../../protocol/metrics.ts"
import { asBytes } from "./hash-secret.ts"

interface AnswerRow {
  readonly id: string
  readonly answeredAt: number
  readonly prompt: string
  readonly promptVersion: number
  readonly metric: PromptMetric
  readonly scale: Scale
  readonly score: number
  readonly comment: string | null
  readonly choice: string | null
  readonly product: string
  readonly touchpoint: string
  readonly zone: string
}

/** Where a page of answers ends. */
export interface AnswersCursor {
  readonly answeredAt: number
  readonly id: string
}

const FIND = `
select id, (extract(epoch from answered_at) * 1000)::float8 as "answeredAt", prompt, prompt_version as "promptVersion",
  metric, scale, score, comment, product, touchpoint, zone,
  (select body->>'choice' from events
   where events.impression_id = impressions.id and body ? 'choice' and type in ('prompt.answered', 'prompt.amended')
   order by type = 'prompt.amended' desc, occurred_at desc, events.id desc limit 1) as choice
from impressions
where showroom_id = $1 and visitor = $2 and answered_at is not null and not withdrawn
  and ($3::timestamptz is null or (answered_at, id) < ($3, $4))
order by answered_at desc, id desc limit $5`

const known = (key: string) => (key === KEY_NONE || key === KEY_UNKNOWN ? null : key)

export interface FindAnswersOptions {
  readonly showroomId: string
  readonly visitor: string
  readonly cursor: AnswersCursor | null
  readonly limit: number
}

/** A visitor's answers in force, newest first: one more than asked for when there are more. */
export async function findAnswers(
  pool: pg.Pool,
  { showroomId, visitor, cursor, limit }: FindAnswersOptions,
): Promise<readonly MyAnswerReply[]> {
  const { rows } = await pool.query<AnswerRow>(FIND, [
    showroomId,
    asBytes(visitor),
    cursor ? new Date(cursor.answeredAt) : null,
    cursor?.id ?? null,
    limit + 1,
  ])
  return rows.map((row) => ({
    impressionId: row.id,
    promptId: row.prompt,
    promptVersion: row.promptVersion,
    metric: row.metric,
    scale: row.scale,
    score: row.score,
    comment: row.comment,
    choice: row.choice,
    productId: known(row.product),
    touchpointId: row.touchpoint,
    zone: known(row.zone),
    at: new Date(row.answeredAt).toISOString(),
  }))
}
