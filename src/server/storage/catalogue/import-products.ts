import type pg from "pg"
import type { ProductOutcome, TakenIn } from "../../../catalogue/row-fates.ts"
import type { Product } from "../../../domain/product.ts"
import { type ProductRow, productRow } from "./product-row.ts"

const BATCH = 500

export interface ProductsToImport {
  readonly products: readonly Product[]
  /** Handles that the merchant no longer publishes. */
  readonly withdraw: readonly string[]
  /** Does everything but keep it. */
  readonly dryRun?: boolean
}

/** All of it or, when anything fails, nothing. Imports into one showroom take turns. */
export async function importProducts(
  pool: pg.Pool,
  showroomId: string,
  { products, withdraw, dryRun = false }: ProductsToImport,
  now: Date,
): Promise<TakenIn> {
  const client = await pool.connect()
  try {
    await client.query("begin")
    await client.query("select pg_advisory_xact_lock(hashtextextended('catalogue ' || $1, 0))", [showroomId])
    const outcomes = new Map<string, ProductOutcome>()
    for (let start = 0; start < products.length; start += BATCH) {
      const rows = products.slice(start, start + BATCH).map(productRow)
      const stored = await storedDigests(client, showroomId, rows)
      const outcomeOf = ({ handle, digest }: ProductRow): ProductOutcome => {
        if (!stored.has(handle)) return "new"
        return stored.get(handle) === digest ? "unchanged" : "changed"
      }
      for (const row of rows) outcomes.set(row.handle, outcomeOf(row))
      await write(
        client,
        showroomId,
        rows.filter((row) => outcomeOf(row) !== "unchanged"),
        now,
      )
    }
    const { rows: gone } = await client.query<{ handle: string }>(
      `update products set withdrawn_at = $3
       where showroom_id = $1 and handle = any($2) and withdrawn_at is null returning handle`,
      [showroomId, withdraw, now],
    )
    await client.query(dryRun ? "rollback" : "commit")
    return { outcomes, withdrawn: new Set(gone.map(({ handle }) => handle)) }
  } catch (error) {
    await client.query("rollback").catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

/** A withdrawn product has no digest: whatever comes back is a change. */
async function storedDigests(
  client: pg.PoolClient,
  showroomId: string,
  rows: readonly ProductRow[],
): Promise<Map<string, string | null>> {
  const { rows: stored } = await client.query<{ handle: string; digest: string | null }>(
    `select handle, case when withdrawn_at is null then digest end as digest
     from products where showroom_id = $1 and handle = any($2)`,
    [showroomId, rows.map(({ handle }) => handle)],
  )
  return new Map(stored.map(({ handle, digest }) => [handle, digest]))
}

async function write(
  client: pg.PoolClient,
  showroomId: string,
  rows: readonly ProductRow[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return
  await client.query(
    `insert into products (showroom_id, updated_at, id, handle, sort_title, lowest_price, available,
       category, category_label, search, body, digest)
     select $1, $2, id, handle, sort_title, lowest_price, available, category, category_label, search, body, digest
     from unnest($3::uuid[], $4::text[], $5::text[], $6::numeric[], $7::boolean[], $8::text[], $9::jsonb[],
       $10::text[], $11::jsonb[], $12::text[]) with ordinality
       as given(id, handle, sort_title, lowest_price, available, category, category_label, search, body, digest, n)
     order by n
     on conflict (showroom_id, handle) do update set
       sort_title = excluded.sort_title, lowest_price = excluded.lowest_price, available = excluded.available,
       category = excluded.category, category_label = excluded.category_label, search = excluded.search,
       body = excluded.body, digest = excluded.digest, updated_at = excluded.updated_at, withdrawn_at = null`,
    [
      showroomId,
      now,
      rows.map((row) => row.id),
      rows.map((row) => row.handle),
      rows.map((row) => row.sortTitle),
      rows.map((row) => row.lowestPrice),
      rows.map((row) => row.available),
      rows.map((row) => row.category),
      rows.map((row) => row.categoryLabel),
      rows.map((row) => row.search),
      rows.map((row) => row.body),
      rows.map((row) => row.digest),
    ],
  )
}
