import type pg from "pg"
import type { JourneyDeltas, LeaverDelta, StepDelta } from "./journey-deltas.ts"
import type { JourneyFacts } from "./journey-facts.ts"
import { lastStopOf } from "./journey-path.ts"
import { LEAVER_COUNTS } from "./leavers-source.ts"

const PART = "showroom_id, nodes, product, language, device"
const PART_TYPES = "showroom_id text, nodes text, product text, language text, device text"

const STEP_KEY = `${PART}, grain, day, step, source, target`
const ADD_STEPS = `
insert into journey_rollups (${STEP_KEY}, visits)
select ${STEP_KEY}, visits from json_to_recordset($1::json) as row(
  ${PART_TYPES}, grain text, day date, step smallint, source text, target text, visits integer)
on conflict (${STEP_KEY}) do update set visits = journey_rollups.visits + excluded.visits`

const LEAVER_KEY = `${PART}, metric, day, node, scale`
const ADD_LEAVERS = `
insert into leaver_rollups (${LEAVER_KEY}, counts)
select ${LEAVER_KEY}, counts from json_to_recordset($1::json) as row(
  ${PART_TYPES}, metric text, day date, node text, scale text, counts integer[])
on conflict (${LEAVER_KEY}) do update set counts = (
  select array_agg(coalesce(known, 0) + coalesce(more, 0) order by place)
  from unnest(leaver_rollups.counts, excluded.counts) with ordinality as both_of(known, more, place))`

/** Who has read the last answers of a day reads them again. */
const STAMP = `
insert into counted_days (showroom_id, what, day, stamp)
select showroom_id, '${LEAVER_COUNTS}', day, nextval('count_stamps')
from (select distinct showroom_id, day from json_to_recordset($1::json) as row(showroom_id text, day date)) as days
on conflict (showroom_id, what, day) do update set stamp = excluded.stamp`

const named = ({ showroomId, ...row }: StepDelta | LeaverDelta) => ({ showroom_id: showroomId, ...row })

export async function addToJourneys(client: pg.ClientBase, deltas: JourneyDeltas): Promise<void> {
  const [steps, leavers] = [deltas.steps(), deltas.leavers()]
  if (steps.length > 0)
    await client.query({
      name: "journeys-add",
      text: ADD_STEPS,
      values: [JSON.stringify(steps.map(named))],
    })
  if (leavers.length === 0) return
  const values = [JSON.stringify(leavers.map(named))]
  await client.query({ name: "leavers-add", text: ADD_LEAVERS, values })
  await client.query({ name: "leavers-stamp", text: STAMP, values })
}

/** Forgets all that is counted of journeys. */
export async function emptyJourneys(client: pg.ClientBase): Promise<void> {
  await client.query("delete from visit_journeys; delete from journey_rollups; delete from leaver_rollups")
  await client.query("update counted_days set stamp = nextval('count_stamps') where what = $1", [
    LEAVER_COUNTS,
  ])
}

/** Removes rows that count no visit any more, of these days and their months: they would still tell that there was one. */
export async function dropEmptyJourneys(client: pg.ClientBase, days: readonly string[]): Promise<void> {
  const all = [...new Set(days.flatMap((day) => [day, `${day.slice(0, 7)}-01`]))]
  await client.query("delete from journey_rollups where day = any($1::date[]) and visits = 0", [all])
  await client.query("delete from leaver_rollups where day = any($1::date[]) and 0 = all(counts)", [all])
}

export async function findJourneys(
  client: pg.ClientBase,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, JourneyFacts>> {
  const { rows } = await client.query<{ facts: JourneyFacts }>({
    name: "visit-journeys-find",
    text: "select facts from visit_journeys where visit_id = any($1)",
    values: [visitIds],
  })
  return new Map(rows.map(({ facts }) => [facts.visitId, facts]))
}

const SAVE = `
insert into visit_journeys (visit_id, showroom_id, day, zone, stage, facts)
select visit_id, showroom_id, day, zone, stage, facts from json_to_recordset($1::json) as row(
  visit_id text, showroom_id text, day date, zone text, stage text, facts jsonb)
on conflict (visit_id) do update set
  day = excluded.day, zone = excluded.zone, stage = excluded.stage, facts = excluded.facts`

export async function saveJourneys(client: pg.ClientBase, all: readonly JourneyFacts[]): Promise<void> {
  if (all.length === 0) return
  const rows = all.map((facts) => ({
    visit_id: facts.visitId,
    showroom_id: facts.showroomId,
    day: facts.home.day,
    zone: lastStopOf(facts, "zone"),
    stage: lastStopOf(facts, "stage"),
    facts,
  }))
  await client.query({ name: "visit-journeys-save", text: SAVE, values: [JSON.stringify(rows)] })
}
