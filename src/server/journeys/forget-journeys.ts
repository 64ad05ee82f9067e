import type { ForgetAlso } from "../visitors/forget-visitor.ts"
import { asBytes } from "../visitors/hash-secret.ts"
import { createJourneyDeltas } from "./journey-deltas.ts"
import { addToJourneys, dropEmptyJourneys, findJourneys, saveJourneys } from "./journeys-table.ts"
import { type TraceOptions, traceVisits } from "./trace-visits.ts"

const VISITS = `
select visit_id from events where visitor = $1 union select visit_id from impressions where visitor = $1
union select unnest($2::text[])`

/** Takes the ways of a visitor, about whom everything is deleted, out of the counts; what others did in the same visit stays. */
export function createForgetJourneys(options: TraceOptions): ForgetAlso {
  return async (client, { visitor, visitIds, impressionIds }) => {
    const found = await client.query<{ visit_id: string }>(VISITS, [asBytes(visitor), visitIds])
    const visits = found.rows.map((row) => row.visit_id)
    const known = await findJourneys(client, visits)
    if (known.size === 0) return
    const left = await traceVisits(client, [...known.keys()], options, {
      visitor: asBytes(visitor),
      impressionIds,
    })
    const deltas = createJourneyDeltas()
    for (const facts of known.values()) deltas.add(facts, -1)
    for (const facts of left.values()) deltas.add(facts, 1)
    await addToJourneys(client, deltas)
    await dropEmptyJourneys(
      client,
      [...known.values()].map(({ home }) => home.day),
    )
    await client.query("delete from visit_journeys where visit_id = any($1)", [[...known.keys()]])
    await saveJourneys(client, [...left.values()])
  }
}
