import type pg from "pg"
import type { Arrival } from "../events/arrival.ts"
import type { Registry } from "../events/registry.ts"
import type { VisitorDay } from "../personas/visitor-days.ts"
import { asBytes } from "../visitors/hash-secret.ts"
import { applySignal } from "./apply-signal.ts"
import { createSignalDeltas } from "./signal-deltas.ts"
import { isSignalEvent, type SignalEvent } from "./signal-event.ts"
import { addToSignals, findVisitFacts, saveVisitFacts } from "./signals-table.ts"
import type { VisitFacts } from "./visit-facts.ts"

export interface CountSignalsOptions {
  readonly registry: Registry
  readonly dayOf: (time: number) => string
  /** Of the products that the events name, those that the catalogue has. */
  readonly products: ReadonlySet<string>
}

const ADD_DAYS = `
insert into visitor_days (showroom_id, day, visitor)
select distinct showroom_id, day, visitor from json_to_recordset($1::json) as row(showroom_id text, day date, visitor bytea)
on conflict do nothing returning day::text, encode(visitor, 'hex') as visitor`

/** On which days who was here, of those who agreed to be remembered. Resolves to those that weren't known. */
async function addDays(
  client: pg.ClientBase,
  arrivals: readonly Arrival[],
  { registry, dayOf }: CountSignalsOptions,
): Promise<readonly VisitorDay[]> {
  const days = new Map(
    arrivals.flatMap(({ visitor, occurredAt }) => {
      if (visitor === null) return []
      const day = dayOf(occurredAt)
      return [
        [`${day}${visitor}`, { showroom_id: registry.showroomId, day, visitor: asBytes(visitor) }] as const,
      ]
    }),
  )
  if (days.size === 0) return []
  const { rows } = await client.query<VisitorDay>({
    name: "visitor-days-add",
    text: ADD_DAYS,
    values: [JSON.stringify([...days.values()])],
  })
  return rows
}

/**
 * Counts what visits tell without being asked, in the transaction of the events: both are there, or neither. Resolves to the days of
 * visitors that weren't known.
 */
export async function countSignals(
  client: pg.ClientBase,
  accepted: readonly Arrival[],
  options: CountSignalsOptions,
): Promise<readonly VisitorDay[]> {
  const signals = accepted.flatMap(({ event, ...arrival }) =>
    isSignalEvent(event) ? [{ ...arrival, event: event satisfies SignalEvent }] : [],
  )
  if (signals.length === 0) return []
  const visitIds = [...new Set(signals.map(({ event }) => event.visitId))]
  const known = await findVisitFacts(client, visitIds)
  const changed = new Map<string, VisitFacts>()
  for (const fact of signals) {
    const { visitId } = fact.event
    changed.set(visitId, applySignal(changed.get(visitId) ?? known.get(visitId) ?? null, fact, options))
  }
  const deltas = createSignalDeltas(options.registry.ordersByMessage ?? false)
  for (const before of known.values()) deltas.add(before, -1)
  for (const after of changed.values()) deltas.add(after, 1)
  await saveVisitFacts(client, [...changed.values()])
  await addToSignals(client, deltas.rows())
  return addDays(client, signals, options)
}
