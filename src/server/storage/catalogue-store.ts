import type pg from "pg"
import { validate as isUuid } from "uuid"
import type { TakenIn } from "../../catalogue/row-fates.ts"
import type { Product } from "../../domain/product.ts"
import type { ProductsReply } from "../../protocol/showroom.ts"
import { importProducts, type ProductsToImport } from "./catalogue/import-products.ts"
import { listProducts } from "./catalogue/list-products.ts"
import type { ProductsQuery } from "./catalogue/products-query.ts"

/** A product as it is kept, whether or not it is on sale. */
export interface KeptProduct {
  readonly handle: string
  /** Changes with anything that is said of it. */
  readonly digest: string
  readonly withdrawn: boolean
  /** Milliseconds since the epoch: when an import last changed it. */
  readonly changedAt: number
}

/** What one showroom sells. A product that the merchant withdrew is in none of the answers but `existing` and `kept`. */
export interface CatalogueStore {
  /** All of it or, when anything fails, nothing. */
  import(products: ProductsToImport): Promise<TakenIn>
  list(query: ProductsQuery): Promise<ProductsReply>
  /** Those of `handles` that are on sale, in the merchant's order. */
  withHandles(handles: readonly string[]): Promise<Product[]>
  /**
   * What `slots` open slots show, in the order of the slots. The products whose handle is none of `handles` take them in turn,
   * in the merchant's order, and from the first again when there are more of them: the latest are always out, and a new one
   * moves no other.
   */
  without(handles: readonly string[], slots: number): Promise<Product[]>
  /** Those of `ids` that are or were products here: answers about a withdrawn product still count. */
  existing(ids: readonly string[]): Promise<ReadonlySet<string>>
  /** All that is or was sold here. */
  kept(): Promise<readonly KeptProduct[]>
  /** How many products are on sale. */
  count(): Promise<number>
}

export interface CatalogueStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export function createCatalogueStore({ pool, showroomId, now }: CatalogueStoreOptions): CatalogueStore {
  async function bodies(sql: string, values: readonly unknown[]): Promise<Product[]> {
    const { rows } = await pool.query<{ body: Product }>(
      `select body from products where showroom_id = $1 and withdrawn_at is null and ${sql}`,
      [showroomId, ...values],
    )
    return rows.map(({ body }) => body)
  }
  return {
    import: (products) => importProducts(pool, showroomId, products, new Date(now())),
    list: (query) => listProducts(pool, showroomId, query),
    withHandles: (handles) => bodies("handle = any($2) order by position", [handles]),
    without: async (handles, slots) => {
      const latest = await bodies("handle <> all($2) order by position desc limit $3", [handles, slots])
      if (latest.length < slots || slots === 0) return latest.reverse()
      const { rows } = await pool.query<{ count: number }>(
        `select count(*)::int as count from products
         where showroom_id = $1 and withdrawn_at is null and handle <> all($2)`,
        [showroomId, handles],
      )
      // The last of all stands where its number says; those before it stand before it, round and round.
      const last = ((rows[0]?.count ?? 0) - 1) % slots
      return latest
        .map((_, slot) => latest[(last - slot + slots) % slots])
        .filter((each) => each !== undefined)
    },
    existing: async (ids) => {
      const { rows } = await pool.query<{ id: string }>(
        "select id from products where showroom_id = $1 and id = any($2)",
        [showroomId, ids.filter((id) => isUuid(id))],
      )
      return new Set(rows.map(({ id }) => id))
    },
    kept: async () => {
      const { rows } = await pool.query<{ handle: string; digest: string; withdrawn: boolean; at: Date }>(
        `select handle, digest, withdrawn_at is not null as withdrawn, updated_at as at
         from products where showroom_id = $1 order by position`,
        [showroomId],
      )
      return rows.map(({ at, ...rest }) => ({ ...rest, changedAt: at.getTime() }))
    },
    count: async () => {
      const { rows } = await pool.query<{ count: number }>(
        "select count(*)::int as count from products where showroom_id = $1 and withdrawn_at is null",
        [showroomId],
      )
      return rows[0]?.count ?? 0
    },
  }
}
