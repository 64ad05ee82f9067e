import type pg from "pg"
import type { SignalDelta } from "./signal-deltas.ts"
import type { VisitFacts } from "./visit-facts.ts"

const KEY = "showroom_id, signal, subject, language, device, day, key"
const ADD = `
insert into signal_rollups (${KEY}, visits, times, counts)
select ${KEY}, visits, times, counts from json_to_recordset($1::json) as row(
  showroom_id text, signal text, subject text, language text, device text, day date, key text,
  visits integer, times integer, counts integer[])
on conflict (${KEY}) do update set
  visits = signal_rollups.visits + excluded.visits,
  times = signal_rollups.times + excluded.times,
  counts = coalesce((select array_agg(coalesce(known, 0) + coalesce(more, 0) order by place)
    from unnest(signal_rollups.counts, excluded.counts) with ordinality as both_of(known, more, place)), '{}')`

export async function addToSignals(client: pg.ClientBase, deltas: readonly SignalDelta[]): Promise<void> {
  if (deltas.length === 0) return
  const rows = deltas.map(({ showroomId, ...row }) => ({ showroom_id: showroomId, ...row }))
  await client.query({ name: "signals-add", text: ADD, values: [JSON.stringify(rows)] })
}

/** Removes rows of these days that count no visit any more: they would still tell that there was one. */
export async function dropEmptySignals(client: pg.ClientBase, days: readonly string[]): Promise<void> {
  await client.query("delete from signal_rollups where day = any($1::date[]) and visits <= 0", [days])
}

export async function findVisitFacts(
  client: pg.ClientBase,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, VisitFacts>> {
  const { rows } = await client.query<{ facts: VisitFacts }>({
    name: "visit-signals-find",
    text: "select facts from visit_signals where visit_id = any($1)",
    values: [visitIds],
  })
  return new Map(rows.map(({ facts }) => [facts.visitId, facts]))
}

const SAVE = `
insert into visit_signals (visit_id, day, facts)
select visit_id, day, facts from json_to_recordset($1::json) as row(visit_id text, day date, facts jsonb)
on conflict (visit_id) do update set day = excluded.day, facts = excluded.facts`

export async function saveVisitFacts(client: pg.ClientBase, all: readonly VisitFacts[]): Promise<void> {
  if (all.length === 0) return
  const rows = all.map((facts) => ({ visit_id: facts.visitId, day: facts.home.day, facts }))
  await client.query({ name: "visit-signals-save", text: SAVE, values: [JSON.stringify(rows)] })
}
