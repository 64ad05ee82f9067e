import type pg from "pg"
import type { Fit } from "../../../domain/promise.ts"

/** Notes whether a request is part of a promise; `null` takes the judgement back. */
export async function judgeFit(
  client: pg.ClientBase,
  caseId: string,
  promise: string,
  fit: Fit | null,
): Promise<void> {
  if (fit === null) {
    await client.query("delete from case_fits where case_id = $1 and promise_id = $2", [caseId, promise])
    return
  }
  await client.query(
    `insert into case_fits (case_id, promise_id, fit) values ($1, $2, $3)
     on conflict (case_id, promise_id) do update set fit = excluded.fit`,
    [caseId, promise, fit],
  )
}
