import { Hono } from "hono"
import { etag } from "hono/etag"
import * as v from "valibot"
import type { ProductsReply } from "../../protocol/showroom.ts"
import { parseCursor } from "../storage/catalogue/cursor.ts"
import {
  MAX_PRODUCTS_PER_PAGE,
  PRODUCT_SORTS,
  type ProductsQuery,
} from "../storage/catalogue/products-query.ts"
import type { CatalogueStore } from "../storage/catalogue-store.ts"
import type { HttpEnv } from "./http-env.ts"
import { HttpError } from "./http-error.ts"

const DEFAULT_LIMIT = 48
const LONGEST_SEARCH = 200

const LimitSchema = v.pipe(
  v.string(),
  v.regex(/^\d{1,4}$/),
  v.transform(Number),
  v.minValue(1),
  v.maxValue(MAX_PRODUCTS_PER_PAGE),
)

const QuerySchema = v.object({
  q: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_SEARCH))),
  category: v.optional(v.pipe(v.string(), v.maxLength(255))),
  sort: v.optional(v.picklist(PRODUCT_SORTS)),
  available: v.optional(v.literal("true")),
  ids: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.split(",").filter((id) => id !== "")),
      v.array(v.pipe(v.string(), v.uuid())),
      v.maxLength(MAX_PRODUCTS_PER_PAGE),
    ),
  ),
  handle: v.optional(v.pipe(v.string(), v.maxLength(255))),
  limit: v.optional(LimitSchema),
  cursor: v.optional(v.string()),
})

const EXPECTED: Readonly<Record<string, string>> = {
  q: `at most ${LONGEST_SEARCH} characters`,
  category: "at most 255 characters",
  sort: PRODUCT_SORTS.join(", "),
  available: "true",
  ids: `at most ${MAX_PRODUCTS_PER_PAGE} product ids, with commas between them`,
  handle: "at most 255 characters",
  limit: `a whole number from 1 to ${MAX_PRODUCTS_PER_PAGE}`,
  cursor: "the `next` of a reply with the same sort",
}

export interface ProductsRouteOptions {
  readonly catalogue: Pick<CatalogueStore, "list">
}

/** `GET /api/products`: a page of the shop. */
export function productsRoute({ catalogue }: ProductsRouteOptions): Hono<HttpEnv> {
  return new Hono<HttpEnv>().get("/api/products", etag(), async (c) => {
    const reply: ProductsReply = await catalogue.list(parseQuery(c.req.query()))
    c.header("cache-control", "no-cache")
    return c.json(reply)
  })
}

/** @throws HttpError 400 naming the parameter, its value and what was expected. */
function parseQuery(query: Record<string, string>): ProductsQuery {
  const parsed = v.safeParse(QuerySchema, withoutNul(query))
  if (!parsed.success) throw refuse(String(parsed.issues[0].path?.[0]?.key), query)
  const { cursor, limit, available, ...rest } = parsed.output
  const after = cursor === undefined ? undefined : parseCursor(cursor)
  if (after === null || (after && after.sort !== (rest.sort ?? null))) throw refuse("cursor", query)
  return { ...rest, available: available === "true", limit: limit ?? DEFAULT_LIMIT, after }
}

/** PostgreSQL has no text with U+0000 in it, so nothing is found by it. */
function withoutNul(query: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, value.replaceAll("\u0000", "")]),
  )
}

function refuse(parameter: string, query: Readonly<Record<string, string>>): HttpError {
  const value = (query[parameter] ?? "").slice(0, 80)
  const expected = EXPECTED[parameter] ?? "another value"
  return new HttpError(400, "invalid-query", `invalid ${parameter} "${value}": expected ${expected}`, {
    details: { parameter, value, expected },
  })
}
