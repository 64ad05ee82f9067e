import type pg from "pg"
import type { Localized } from "../../../domain/language.ts"
import type { Product } from "../../../domain/product.ts"
import type { ProductsReply } from "../../../protocol/showroom.ts"
import { formatCursor } from "./cursor.ts"
import { fold } from "./fold.ts"
import type { ProductSort, ProductsQuery } from "./products-query.ts"

const ORDERS: Readonly<
  Record<ProductSort | "position", { column: string; cast: string; direction: "asc" | "desc" }>
> = {
  position: { column: "position", cast: "bigint", direction: "asc" },
  title: { column: "sort_title", cast: "text", direction: "asc" },
  price: { column: "lowest_price", cast: "numeric", direction: "asc" },
  "-price": { column: "lowest_price", cast: "numeric", direction: "desc" },
}

/** Conditions of a query, with their values numbered from $1. */
interface Conditions {
  readonly sql: string[]
  readonly values: unknown[]
}

/** A page of a showroom's catalogue. A keyset, not an offset: the last page costs what the first does. */
export async function listProducts(
  pool: pg.Pool,
  showroomId: string,
  query: ProductsQuery,
): Promise<ProductsReply> {
  const [page, categories] = await Promise.all([
    readPage(pool, showroomId, query),
    countCategories(pool, showroomId, query.q),
  ])
  return {
    ...page,
    total: categories.reduce((sum, { count }) => sum + count, 0),
    categories: categories.filter(({ category }) => category !== ""),
  }
}

function matching(showroomId: string, q: string | undefined): Conditions {
  const values: unknown[] = [showroomId]
  const sql = ["showroom_id = $1", "withdrawn_at is null"]
  const words = fold(q ?? "")
    .split(/\s+/)
    .filter((word) => word !== "")
  if (words.length > 0) {
    values.push(words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`))
    sql.push(`search like all($${values.length}::text[])`)
  }
  return { sql, values }
}

async function readPage(pool: pg.Pool, showroomId: string, query: ProductsQuery) {
  const { category, available, ids, handle, limit, after } = query
  const { column, cast, direction } = ORDERS[query.sort ?? "position"]
  const { sql, values } = matching(showroomId, query.q)
  const bind = (value: unknown) => `$${values.push(value)}`
  if (category !== undefined) sql.push(`category = ${bind(category)}`)
  if (available === true) sql.push("available")
  if (ids !== undefined) sql.push(`id = any(${bind(ids)}::uuid[])`)
  if (handle !== undefined) sql.push(`handle = ${bind(handle)}`)
  if (after !== undefined) {
    const beyond = direction === "asc" ? ">" : "<"
    sql.push(`(${column}, id) ${beyond} (${bind(after.key)}::${cast}, ${bind(after.id)}::uuid)`)
  }
  const { rows } = await pool.query<{ id: string; key: string; body: Product }>(
    `select id, ${column}::text as key, body from products where ${sql.join(" and ")}
     order by ${column} ${direction}, id ${direction} limit ${bind(limit + 1)}`,
    values,
  )
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    products: page.map(({ body }) => body),
    next: last === undefined ? null : formatCursor({ sort: query.sort ?? null, key: last.key, id: last.id }),
  }
}

/** How many products of each category `q` finds, in the merchant's order. */
async function countCategories(pool: pg.Pool, showroomId: string, q: string | undefined) {
  const { sql, values } = matching(showroomId, q)
  const { rows } = await pool.query<{ category: string; count: number; label: Localized }>(
    `select found.category, found.count, product.category_label as label
     from (
       select category, count(*)::int as count, min(position) as position
       from products where ${sql.join(" and ")} group by category
     ) found join products product using (position)
     order by found.position`,
    values,
  )
  return rows
}
