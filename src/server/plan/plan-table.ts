import type pg from "pg"
import type { Queryable } from "../figures/read-counts.ts"
import { PLAN_GRAINS, type PlanDelta, type PlanGrain, type PlanMetric } from "./plan-deltas.ts"

const KEY = "showroom_id, metric, scene, grain, begin, zone, spot, device, language"
const ADD = `
insert into plan_rollups (${KEY}, counts)
select ${KEY}, counts from json_to_recordset($1::json) as row(
  showroom_id text, metric text, scene text, grain text, begin date, zone text, spot text, device text, language text,
  counts integer[])
on conflict (${KEY}) do update set counts = (
  select array_agg(coalesce(known, 0) + coalesce(more, 0) order by place)
  from unnest(plan_rollups.counts, excluded.counts) with ordinality as both_of(known, more, place))`

/**
 * With the stamps of their days: an answer may move from one cell to another while nothing else that is counted of its day
 * changes.
 */
const ADD_DAYS = `
with written as (${ADD} returning showroom_id, metric, begin)
insert into counted_days (showroom_id, what, day, stamp)
select showroom_id, metric, begin, nextval('count_stamps')
from (select distinct showroom_id, metric, begin from written) as changed
on conflict (showroom_id, what, day) do update set stamp = excluded.stamp`

/** Rows that count nothing any more would still tell that somebody answered there. */
const DROP_EMPTY = `
delete from plan_rollups using json_to_recordset($1::json) as row(
  showroom_id text, metric text, scene text, grain text, begin date, zone text, spot text, device text, language text)
where ${KEY.split(", ")
  .map((column) => `plan_rollups.${column} = row.${column}`)
  .join(" and ")} and 0 = all (plan_rollups.counts)`

export async function addToPlan(client: pg.ClientBase, deltas: readonly PlanDelta[]): Promise<void> {
  if (deltas.length === 0) return
  const written = (grain: PlanGrain) => {
    const some = deltas.filter((delta) => delta.grain === grain)
    return [JSON.stringify(some.map(({ showroomId, ...row }) => ({ showroom_id: showroomId, ...row })))]
  }
  await client.query({ name: "plan-add", text: ADD_DAYS, values: written("day") })
  await client.query({ name: "plan-add-quarters", text: ADD, values: written("quarter") })
  if (deltas.some(({ counts }) => counts.some((count) => count < 0)))
    for (const grain of PLAN_GRAINS)
      await client.query({ name: "plan-drop-empty", text: DROP_EMPTY, values: written(grain) })
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

export interface ReadQuartersOptions {
  readonly showroomId: string
  readonly metric: PlanMetric
  readonly scene: string
  /** Their first days. */
  readonly quarters: readonly string[]
}

/** What is counted on a scene's plan in whole quarters of a year. */
export async function readQuarters(
  pool: Queryable,
  { showroomId, metric, scene, quarters }: ReadQuartersOptions,
): Promise<readonly SpotCounts[]> {
  if (quarters.length === 0) return []
  const { rows } = await pool.query<SpotCounts>(
    `select zone, spot, device, language, begin::text, counts as scores from plan_rollups
     where showroom_id = $1 and metric = $2 and scene = $3 and grain = 'quarter' and begin = any($4::date[])
     order by zone, spot, device, language, begin`,
    [showroomId, metric, scene, quarters],
  )
  return rows
}
