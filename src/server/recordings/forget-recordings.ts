import type pg from "pg"
import type { RetentionStep } from "../retention/apply-retention.ts"
import type { Forgotten } from "../visitors/forget-visitor.ts"
import { asBytes } from "../visitors/hash-secret.ts"
import { lockVisitor } from "./lock-visitor.ts"

/** Deletes what was recorded of a visitor. That somebody of the staff looked at a visit stays; at which one doesn't. */
export async function forgetRecordings(
  client: pg.ClientBase,
  { visitor, visitIds }: Forgotten,
): Promise<void> {
  if (visitor === null) return
  await lockVisitor(client, visitor)
  const { rows } = await client.query<{ visit_id: string }>(
    "delete from recordings where visitor = $1 returning visit_id",
    [asBytes(visitor)],
  )
  const visits = [...visitIds, ...rows.map(({ visit_id }) => visit_id)]
  await client.query("update replay_accesses set visit_id = null where visit_id = any($1)", [visits])
}

const oldest = (table: string, where: string) =>
  `delete from ${table} where ctid = any(array(select ctid from ${table} where ${where} limit $2))`

/** What is recorded is kept for less time than the rest, and never for longer than it is known whose it is. */
export const RECORDINGS_RETENTION: readonly RetentionStep[] = [
  { what: "recordings", period: "recordings", text: oldest("recordings", "received_at < $1") },
  { what: "recordings of visitors", period: "visitors", text: oldest("recordings", "received_at < $1") },
  { what: "openings of visits", period: "visitors", text: oldest("replay_accesses", "at < $1") },
]
