import type pg from "pg"
import { asBytes } from "../visitors/hash-secret.ts"

/** Any number that nothing else locks by: "rcrd". */
const RECORDINGS_LOCK = 0x72637264

/** Until the end of the transaction nobody else takes in, or deletes, what was recorded of a visitor. */
export async function lockVisitor(client: pg.ClientBase, visitor: string): Promise<void> {
  await client.query("select pg_advisory_xact_lock($1, hashtext(encode($2::bytea, 'hex')))", [
    RECORDINGS_LOCK,
    asBytes(visitor),
  ])
}
