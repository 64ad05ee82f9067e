import type pg from "pg"
import type { Arrival } from "./arrival.ts"
import { SERVICE_COUNTS } from "./counted-days.ts"

const STAMP = "on conflict (showroom_id, what, day) do update set stamp = excluded.stamp"

/** A request counts on the day on which it was asked, whenever it is answered. Of that day the neighbours too: it is a day in UTC. */
const STAMP_VISITS = `insert into counted_days (showroom_id, what, day, stamp)
select showroom_id, '${SERVICE_COUNTS}', day, nextval('count_stamps') from (
  select distinct showroom_id, (occurred_at at time zone 'UTC')::date + near as day
  from events cross join generate_series(-1, 1) as near
  where visit_id = any($1) and seen and type in ('help.requested', 'guided.started')) as changed
${STAMP}`

/** Stamps the days on which something was asked, or a guided visit began, in these visits. */
export async function stampService(client: pg.ClientBase, visitIds: readonly string[]): Promise<void> {
  if (visitIds.length === 0) return
  await client.query({ name: "service-stamp", text: STAMP_VISITS, values: [visitIds] })
}

/** Stamps the days of what came of the events, once they are written. */
export async function stampServed(client: pg.ClientBase, accepted: readonly Arrival[]): Promise<void> {
  const isService = ({ event: { type }, seen }: Arrival) =>
    seen && (type.startsWith("help.") || type.startsWith("guided."))
  await stampService(client, [...new Set(accepted.filter(isService).map(({ event }) => event.visitId))])
}

/** Stamps all days up to this one: events of theirs are gone. */
export async function stampServiceUntil(client: pg.ClientBase, until: Date): Promise<void> {
  await client.query(
    `update counted_days set stamp = nextval('count_stamps') where what = $1 and day <= $2::date + 1`,
    [SERVICE_COUNTS, until],
  )
}
