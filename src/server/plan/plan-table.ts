import type pg from "pg"
import type { Queryable } from "../figures/read-counts.ts"
import type { PlanDelta, PlanGrain, PlanMetric } from "./plan-deltas.ts"

const KEY = "showroom_id, metric, scene, grain, begin, zone, spot, device, language"
const ADD = `
insert into plan_rollups (${KEY}, counts)
select ${KEY}, counts from json_to_recordset($1::json) as row(
  showroom_id text, metric text, scene text, grain text, begin date, zone text, spot text, device text, language text,
  counts integer[])
on conflict (${KEY}) do update set counts = (
  select array_agg(coalesce(known, 0) + coalesce(more, 0) order by place)
  from unnest(plan_rollups.counts, excluded.counts) with ordinality as both_of(known, more, place))`

/** Rows that count nothing any more would still tell that somebody answered there. */
const DROP_EMPTY = `
delete from plan_rollups using json_to_recordset($1::json) as row(
  showroom_id text, metric text, scene text, grain text, begin date, zone text, spot text, device text, language text)
where ${KEY.split(", ")
  .map((column) => `plan_rollups.${column} = row.${column}`)
  .join(" and ")} and 0 = all (plan_rollups.counts)`

export async function addToPlan(client: pg.ClientBase, deltas: readonly PlanDelta[]): Promise<void> {
  if (deltas.length === 0) return
  const values = [
    JSON.stringify(deltas.map(({ showroomId, ...row }) => ({ showroom_id: showroomId, ...row }))),
  ]
  await client.query({ name: "plan-add", text: ADD, values })
  if (deltas.some(({ counts }) => counts.some((count) => count < 0)))
    await client.query({ name: "plan-drop-empty", text: DROP_EMPTY, values })
}

/** What was answered in one cell, on one device and in one language: on a day, or in a quarter. */
export interface SpotCounts {
  readonly zone: string
  readonly spot: string
  readonly device: string
  readonly language: string
  readonly begin: string
  readonly scores: readonly number[]
}

export interface ReadPlanOptions {
  readonly showroomId: string
  readonly metric: PlanMetric
  readonly scene: string
  readonly grain: PlanGrain
  /** First days of quarters: all that begins in one of them. */
  readonly quarters: readonly string[]
}

const READ = `
select zone, spot, device, language,
  string_agg(begin::text || ' ' || array_to_string(counts, ' '), ',') as days
from unnest($5::date[]) as quarter(first) join plan_rollups
  on begin >= quarter.first and begin < (quarter.first + interval '3 months')::date
where showroom_id = $1 and metric = $2 and scene = $3 and grain = $4
group by zone, spot, device, language
order by zone, spot, device, language`

/** What is counted on a scene's plan, in order of its days within each cell. */
export async function readPlan(pool: Queryable, options: ReadPlanOptions): Promise<readonly SpotCounts[]> {
  const { showroomId, metric, scene, grain, quarters } = options
  if (quarters.length === 0) return []
  const { rows } = await pool.query<Omit<SpotCounts, "begin" | "scores"> & { days: string }>(READ, [
    showroomId,
    metric,
    scene,
    grain,
    quarters,
  ])
  return rows.flatMap(({ days, ...place }) =>
    days
      .split(",")
      .sort()
      .map((day) => {
        const [begin = "", ...scores] = day.split(" ")
        return { ...place, begin, scores: scores.map(Number) }
      }),
  )
}
