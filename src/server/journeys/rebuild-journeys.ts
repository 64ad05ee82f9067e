import type pg from "pg"
import { inIngestTurn, withClient } from "../events/ingest-turn.ts"
import { createJourneyDeltas } from "./journey-deltas.ts"
import { addToJourneys, emptyJourneys, findJourneys, saveJourneys } from "./journeys-table.ts"
import { type TraceOptions, traceVisits } from "./trace-visits.ts"

export interface RebuildOptions extends TraceOptions {
  readonly pool: pg.Pool
  /** Visits in one turn: nobody who sends events waits for long. */
  readonly batch?: number
  /** Aborted when it has to end; it can be begun again. */
  readonly stopping?: AbortSignal
}

const NEXT = `
select distinct visit_id from events where visitor is not null and visit_id > $1 order by visit_id limit $2`

async function fill(client: pg.ClientBase, ids: readonly string[], options: TraceOptions): Promise<void> {
  const known = await findJourneys(client, ids)
  const traced = await traceVisits(
    client,
    ids.filter((id) => !known.has(id)),
    options,
  )
  const deltas = createJourneyDeltas()
  for (const facts of traced.values()) deltas.add(facts, 1)
  await saveJourneys(client, [...traced.values()])
  await addToJourneys(client, deltas)
}

/**
 * Counts the ways of all stored visits that aren't counted yet: those of before they were counted at all. It can be stopped
 * and begun again, and run while events come. Resolves to how many visits it looked at.
 */
export async function fillJourneys({
  pool,
  batch = 500,
  stopping,
  ...options
}: RebuildOptions): Promise<number> {
  let after = ""
  let seen = 0
  for (;;) {
    const { rows } = await pool.query<{ visit_id: string }>(NEXT, [after, batch])
    const ids = rows.map(({ visit_id }) => visit_id)
    if (ids.length > 0)
      await withClient(pool, (lent) => inIngestTurn(lent, (client) => fill(client, ids, options)))
    seen += ids.length
    after = ids.at(-1) ?? after
    if (ids.length < batch || stopping?.aborted) return seen
  }
}

/** Forgets the counts and makes them anew from the events that are kept. What is older than these is lost. */
export async function rebuildJourneys(options: RebuildOptions): Promise<number> {
  await withClient(options.pool, (lent) => inIngestTurn(lent, (client) => emptyJourneys(client)))
  return fillJourneys(options)
}
