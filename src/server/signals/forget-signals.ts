import type { Event } from "../../domain/event.ts"
import type { FindKnown } from "../events/known-names.ts"
import type { Registry } from "../events/registry.ts"
import type { ForgetAlso } from "../visitors/forget-visitor.ts"
import { asBytes } from "../visitors/hash-secret.ts"
import { applySignal } from "./apply-signal.ts"
import { createSignalDeltas } from "./signal-deltas.ts"
import { isSignalEvent } from "./signal-event.ts"
import { addToSignals, dropEmptySignals, findVisitFacts, saveVisitFacts } from "./signals-table.ts"
import type { VisitFacts } from "./visit-facts.ts"

export interface ForgetSignalsOptions {
  readonly registry: Registry
  readonly dayOf: (time: number) => string
  readonly findProducts: FindKnown
}

const THEIRS = "(coalesce(visitor = $1, false) or (visitor is null and visit_id = any($2)))"
const VISITS = `select distinct visit_id from events where visitor = $1
  union select unnest($2::text[]) as visit_id`
/** What others did in the same visits, where a visit was of several. */
const OTHERS = `select occurred_at, body from events where visit_id = any($3) and not ${THEIRS} order by id`

/** Takes out of the counts what a visitor, about whom everything is deleted, did; what others did in the same visit stays. */
export function createForgetSignals({ registry, dayOf, findProducts }: ForgetSignalsOptions): ForgetAlso {
  return async (client, { visitor, visitIds }) => {
    const who = [asBytes(visitor), visitIds]
    const visits = (await client.query<{ visit_id: string }>(VISITS, who)).rows.map((row) => row.visit_id)
    const known = await findVisitFacts(client, visits)
    const { rows } = await client.query<{ occurred_at: Date; body: Event }>(OTHERS, [...who, visits])
    const left = rows.flatMap(({ occurred_at, body }) =>
      isSignalEvent(body) ? [{ event: body, occurredAt: occurred_at.getTime() }] : [],
    )
    const products = await findProducts(
      left.flatMap(({ event }) => ("productId" in event ? (event.productId ?? []) : [])),
    )
    const after = new Map<string, VisitFacts>()
    for (const fact of left) {
      const { visitId } = fact.event
      // What is too old to be kept as events was never counted anew: only what was counted is put right.
      if (!known.has(visitId)) continue
      after.set(visitId, applySignal(after.get(visitId) ?? null, fact, { registry, dayOf, products }))
    }
    const deltas = createSignalDeltas(registry.ordersByMessage ?? false)
    for (const facts of known.values()) deltas.add(facts, -1)
    for (const facts of after.values()) deltas.add(facts, 1)
    const changes = deltas.rows()
    await addToSignals(client, changes)
    await dropEmptySignals(client, [...new Set(changes.map(({ day }) => day))])
    await client.query("delete from visit_signals where visit_id = any($1)", [visits])
    await saveVisitFacts(client, [...after.values()])
    await client.query("delete from visitor_days where visitor = $1", [asBytes(visitor)])
  }
}
