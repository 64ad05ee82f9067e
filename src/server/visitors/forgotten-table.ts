import type pg from "pg"
import { asBytes } from "./hash-secret.ts"

/** Which of these hashes are of visitors or visits about whom everything was deleted lately. */
export async function findForgotten(
  client: pg.ClientBase,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set()
  const { rows } = await client.query<{ hash: string }>({
    name: "forgotten-find",
    text: "select encode(hash, 'hex') as hash from forgotten where hash = any($1::bytea[])",
    values: [hashes.map(asBytes)],
  })
  return new Set(rows.map(({ hash }) => hash))
}

/** From now on, and until `until`, nothing of theirs is taken in. */
export async function rememberForgotten(
  client: pg.ClientBase,
  hashes: readonly string[],
  until: Date,
): Promise<void> {
  await client.query(
    `insert into forgotten (hash, until) select distinct hash, $2::timestamptz from unnest($1::bytea[]) as hash
     on conflict (hash) do update set until = excluded.until`,
    [hashes.map(asBytes), until],
  )
}
