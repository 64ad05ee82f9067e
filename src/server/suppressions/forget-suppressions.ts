import type { Event } from "../../domain/event.ts"
import type { ForgetAlso } from "../visitors/forget-visitor.ts"
import { asBytes } from "../visitors/hash-secret.ts"
import { countSuppressed } from "./count-suppressed.ts"
import { addToSuppressions, dropEmptySuppressions } from "./suppressions-table.ts"

const THEIRS = `
select occurred_at, body from events
where type = 'prompt.suppressed' and (visitor = $1 or (visitor is null and visit_id = any($2)))`

/** Takes out of the counts what a visitor, about whom everything is deleted, wasn't asked. */
export function createForgetSuppressions(dayOf: (time: number) => string): ForgetAlso {
  return async (client, { visitor, visitIds }) => {
    const { rows } = await client.query<{ occurred_at: Date; body: Event }>(THEIRS, [
      asBytes(visitor),
      visitIds,
    ])
    const told = rows.map(({ occurred_at, body }) => ({ event: body, occurredAt: occurred_at.getTime() }))
    const deltas = countSuppressed(told, dayOf, -1)
    await addToSuppressions(client, deltas)
    await dropEmptySuppressions(client, [...new Set(deltas.map(({ day }) => day))])
  }
}
