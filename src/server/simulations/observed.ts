import type pg from "pg"
import { type Prompt, type PromptMetric, SCALE_OF_METRIC } from "../../domain/prompt.ts"
import type { Habits } from "../../feedback/rules/replay/habits.ts"
import type { ScoreCounts } from "../../metrics/index.ts"
import { endsOf } from "../../metrics/index.ts"
import type { Range } from "../figures/metrics-query.ts"

/** What became of the impressions of a prompt. */
export interface Observed {
  readonly impressions: number
  readonly responses: number
  readonly dismissals: number
  readonly scores: ScoreCounts
}

const COUNTS = `
select metric, key as prompt, sum(impressions)::float8 as impressions, sum(dismissals)::float8 as dismissals,
  array[sum(c0), sum(c1), sum(c2), sum(c3), sum(c4), sum(c5), sum(c6), sum(c7), sum(c8), sum(c9), sum(c10)]::float8[] as scores
from rollups where showroom_id = $1 and day between $2 and $3 and dimension = 'prompt' group by 1, 2`

function observed(
  metric: PromptMetric,
  impressions: number,
  dismissals: number,
  all: readonly number[],
): Observed {
  const scale = SCALE_OF_METRIC[metric]
  const { first, last } = endsOf(scale)
  const counts = all.slice(0, last - first + 1)
  const responses = counts.reduce((sum, count) => sum + count, 0)
  return { impressions, responses, dismissals, scores: { scale, counts } }
}

/** What was observed of a prompt in these days; of one that wasn't asked, what was of its metric. */
export type ObservedOf = (prompt: Prompt) => Observed

export async function readObserved(
  pool: pg.Pool,
  showroomId: string,
  { from, to }: Range,
): Promise<ObservedOf> {
  const { rows } = await pool.query<{
    metric: PromptMetric
    prompt: string
    impressions: number
    dismissals: number
    scores: number[]
  }>(COUNTS, [showroomId, from, to])
  const known = new Map(
    rows.map((row) => [
      row.prompt,
      { metric: row.metric, ...observed(row.metric, row.impressions, row.dismissals, row.scores) },
    ]),
  )
  const sumOf = (metric: PromptMetric): Observed => {
    const same = rows.filter((row) => row.metric === metric)
    const sum = (of: (row: (typeof rows)[number]) => number) =>
      same.reduce((total, row) => total + of(row), 0)
    return observed(
      metric,
      sum((row) => row.impressions),
      sum((row) => row.dismissals),
      Array.from({ length: 11 }, (_, at) => sum((row) => row.scores[at] ?? 0)),
    )
  }
  return ({ id, metric }) => {
    const own = known.get(id)
    return own && own.metric === metric && own.impressions > 0 ? own : sumOf(metric)
  }
}

/** How often a question is answered, and put away, where nothing at all was observed. */
const USUAL: Habits = { answered: 0.4, dismissed: 0.3 }

export function habitsOf({ impressions, responses, dismissals }: Observed): Habits {
  if (impressions === 0) return USUAL
  return { answered: responses / impressions, dismissed: dismissals / impressions }
}
