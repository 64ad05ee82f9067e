import type pg from "pg"
import { asBytes } from "../visitors/hash-secret.ts"
import type { Arrival } from "./arrival.ts"

/** Fingerprints of those of the events that are stored already, by id. */
export async function findFingerprints(
  client: pg.ClientBase,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; fingerprint: string }>({
    name: "events-find",
    text: "select id, fingerprint from events where id = any($1::uuid[])",
    values: [ids],
  })
  return new Map(rows.map((row) => [row.id, row.fingerprint]))
}

const INSERT = `
insert into events (id, type, showroom_id, visit_id, visitor, impression_id, occurred_at, received_at, clock, tamed, seen, fingerprint, body)
select id, type, showroom_id, visit_id, visitor, impression_id, occurred_at, received_at, clock, tamed, seen, fingerprint, body
from json_to_recordset($1::json) as row(
  id uuid, type text, showroom_id text, visit_id text, visitor bytea, impression_id text,
  occurred_at timestamptz, received_at timestamptz, clock text, tamed text[], seen boolean, fingerprint uuid, body jsonb)`

function rowOf({ event, visitor, occurredAt, receivedAt, clock, tamed, seen, fingerprint }: Arrival) {
  return {
    id: event.id,
    type: event.type,
    showroom_id: event.showroomId,
    visit_id: event.visitId,
    visitor: asBytes(visitor),
    impression_id: "impressionId" in event ? event.impressionId : null,
    occurred_at: new Date(occurredAt).toISOString(),
    received_at: new Date(receivedAt).toISOString(),
    clock,
    tamed,
    seen,
    fingerprint,
    body: event,
  }
}

export async function insertEvents(client: pg.ClientBase, arrivals: readonly Arrival[]): Promise<void> {
  if (arrivals.length === 0) return
  await client.query({ name: "events-insert", text: INSERT, values: [JSON.stringify(arrivals.map(rowOf))] })
}
