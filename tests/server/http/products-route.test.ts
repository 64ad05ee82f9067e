import { pino } from "pino"
import { expect, test } from "vitest"
import { createHttpApp } from "../../../src/server/http/create-http-app.ts"
import { productsRoute } from "../../../src/server/http/products-route.ts"
import { formatCursor } from "../../../src/server/storage/catalogue/cursor.ts"
import type { ProductsQuery } from "../../../src/server/storage/catalogue/products-query.ts"
import { aProduct } from "../../helpers/a-product.ts"

const VASO = aProduct("Vaso")

function serve() {
  const asked: ProductsQuery[] = []
  const route = productsRoute({
    catalogue: {
      list: async (query) => {
        asked.push(query)
        return { products: [VASO], next: null, total: 1, categories: [] }
      },
    },
  })
  const app = createHttpApp({ log: pino({ level: "silent" }), https: false, api: [route] })
  return { asked, get: (query: string) => app.request(`/api/products${query}`) }
}

test("[API-31] answers with a page, whose fields are those of the contract", async () => {
  const { get, asked } = serve()
  const response = await get("")
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ products: [VASO], next: null, total: 1, categories: [] })
  expect(asked).toEqual([{ available: false, limit: 48, after: undefined }])
})

test("[API-31] passes on what was asked", async () => {
  const { get, asked } = serve()
  const end = { sort: "price", key: "96.00", id: VASO.id } as const
  const query = new URLSearchParams({
    q: "vaso blu",
    category: "Ceramiche & altro",
    sort: "price",
    available: "true",
    ids: `${VASO.id},`,
    limit: "200",
    cursor: formatCursor(end),
  })
  expect((await get(`?${query}`)).status).toBe(200)
  expect(asked).toEqual([
    {
      q: "vaso blu",
      category: "Ceramiche & altro",
      sort: "price",
      available: true,
      ids: [VASO.id],
      limit: 200,
      after: end,
    },
  ])
})

test("[API-31] a page that hasn't changed isn't sent again", async () => {
  const { get } = serve()
  const tag = (await get("")).headers.get("etag") ?? ""
  const app = createHttpApp({
    log: pino({ level: "silent" }),
    https: false,
    api: [
      productsRoute({
        catalogue: { list: async () => ({ products: [VASO], next: null, total: 1, categories: [] }) },
      }),
    ],
  })
  const again = await app.request("/api/products", { headers: { "if-none-match": tag } })
  expect(again.status).toBe(304)
})

test.each([
  ["limit=0", "limit", "0"],
  ["limit=201", "limit", "201"],
  ["limit=-1", "limit", "-1"],
  ["limit=1.5", "limit", "1.5"],
  ["limit=", "limit", ""],
  ["sort=rating", "sort", "rating"],
  ["available=maybe", "available", "maybe"],
  ["ids=1", "ids", "1"],
  [`ids=${Array.from({ length: 201 }, () => VASO.id).join(",")}`, "ids", undefined],
  [`q=${"a".repeat(201)}`, "q", undefined],
  ["cursor=xyz", "cursor", "xyz"],
  [`cursor=${formatCursor({ sort: "price", key: "96", id: VASO.id })}&sort=title`, "cursor", undefined],
  [`cursor=${formatCursor({ sort: "price", key: "'; --", id: VASO.id })}&sort=price`, "cursor", undefined],
  [`cursor=${formatCursor({ sort: null, key: "1", id: "x" })}`, "cursor", undefined],
])("[API-32] %s is refused, naming the parameter", async (query, parameter, value) => {
  const { get, asked } = serve()
  const response = await get(`?${query}`)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({
    error: {
      code: "invalid-query",
      message: expect.stringContaining(`invalid ${parameter} "`),
      details: { parameter, ...(value === undefined ? {} : { value }) },
    },
  })
  expect(asked).toEqual([])
})

test("[API-32] a zero character in a search is left out, for no database takes one", async () => {
  const { get, asked } = serve()
  await get("?q=va%00so")
  expect(asked[0]?.q).toBe("vaso")
})
