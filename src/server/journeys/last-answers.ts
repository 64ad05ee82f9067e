import type pg from "pg"
import type { PromptMetric } from "../../domain/prompt.ts"
import type { Scale } from "../../metrics/index.ts"
import type { JourneyFacts } from "./journey-facts.ts"

interface Row {
  readonly visit_id: string
  readonly metric: PromptMetric
  readonly scale: Scale
  readonly score: number
}

const FIND = `
select distinct on (visit_id, metric) visit_id, metric, scale, score from impressions
where visit_id = any($1) and visitor is not null and score is not null and not withdrawn and not id = any($2)
order by visit_id, metric, answered_at desc, id desc`

/** Of each visit the last answer in force to each kind of question, but for some. */
export async function findLastAnswers(
  client: pg.ClientBase,
  visitIds: readonly string[],
  without: readonly string[] = [],
): Promise<(visitId: string) => JourneyFacts["answers"]> {
  if (visitIds.length === 0) return () => ({})
  const { rows } = await client.query<Row>({
    name: "last-answers-find",
    text: FIND,
    values: [visitIds, without],
  })
  const byVisit = new Map<string, Partial<Record<PromptMetric, { scale: Scale; score: number }>>>()
  for (const { visit_id, metric, scale, score } of rows) {
    const answers = byVisit.get(visit_id) ?? {}
    answers[metric] = { scale, score }
    byVisit.set(visit_id, answers)
  }
  return (visitId) => byVisit.get(visitId) ?? {}
}
