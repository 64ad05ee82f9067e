import { expect, test, vi } from "vitest"
import { LIST_PAGE } from "../../src/client/replies.ts"
import { countFound, createListing } from "../../src/shop/list/listing.ts"
import { readListingQuery } from "../../src/shop/list/listing-query.ts"
import { aProduct } from "../helpers/fake-catalogue.ts"
import { createFakeShop } from "../helpers/fake-shop.ts"

const query = (text: string) => readListingQuery(new URLSearchParams(text))
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
const many = (n: number) =>
  Array.from({ length: n }, (_, at) => aProduct(at, { category: at % 2 ? "A" : "B" }))

test("[SHP-5] pages are added below each other until there are no more", async () => {
  const { shop, server } = createFakeShop(many(LIST_PAGE * 2 + 1))
  const listing = createListing(shop)
  listing.show(query(""))
  await settled()
  listing.more()
  listing.more()
  await settled()
  listing.more()
  await settled()
  listing.more()
  await settled()
  expect(listing.state.getState().ids).toHaveLength(LIST_PAGE * 2 + 1)
  expect(server.asked).toHaveLength(3)
  expect(shop.catalogue.getState().products.size).toBe(LIST_PAGE * 2 + 1)
})

test("[SHP-5] of ten thousand products only the pages that are looked at are fetched", async () => {
  const { shop } = createFakeShop(many(10_000))
  const listing = createListing(shop)
  listing.show(query(""))
  await settled()
  const state = listing.state.getState()
  expect(state.ids).toHaveLength(LIST_PAGE)
  expect(countFound(state, query(""))).toBe(10_000)
})

test("[SHP-5] an answer that was overtaken changes nothing", async () => {
  const { shop } = createFakeShop([aProduct(1, { title: "Vaso" }), aProduct(2, { title: "Lampada" })])
  const listing = createListing(shop)
  listing.show(query("q=vaso"))
  listing.show(query("q=lampada"))
  await settled()
  expect(listing.state.getState().ids).toEqual(["product-2"])
})

test("[SHP-11] a list that doesn't come says so, and comes when asked again", async () => {
  const { shop, server } = createFakeShop(many(1))
  const listing = createListing(shop)
  server.down.add("/api/products")
  listing.show(query(""))
  await settled()
  expect(listing.state.getState().status).toBe("failed")
  server.down.clear()
  listing.show(query(""))
  await settled()
  expect(listing.state.getState()).toMatchObject({ status: "ready", ids: ["product-0"] })
})

test("[SHP-11] a next page that doesn't come leaves what is there, and can be asked for again", async () => {
  const { shop, server } = createFakeShop(many(LIST_PAGE + 1))
  const listing = createListing(shop)
  listing.show(query(""))
  await settled()
  server.down.add("/api/products")
  listing.more()
  await settled()
  expect(listing.state.getState()).toMatchObject({ status: "ready", more: "failed" })
  expect(listing.state.getState().ids).toHaveLength(LIST_PAGE)
  server.down.clear()
  listing.more()
  await settled()
  expect(listing.state.getState().ids).toHaveLength(LIST_PAGE + 1)
})

test("[SHP-5] the count is the server's, and unknown where only it could tell", () => {
  const categories = [{ category: "A", label: { it: "A", en: "A" }, count: 30 }]
  const state = { ids: ["x"], next: "n", total: 50, categories }
  expect(countFound(state, { category: "", available: false })).toBe(50)
  expect(countFound(state, { category: "A", available: false })).toBe(30)
  expect(countFound(state, { category: "A", available: true })).toBeNull()
  expect(countFound({ ...state, next: null }, { category: "A", available: true })).toBe(1)
})

test("[SHP-53] as many products come as there were before, page by page, and no more when there are no more", async () => {
  const { shop, server } = createFakeShop(many(LIST_PAGE * 3))
  const listing = createListing(shop)
  listing.show(query(""), LIST_PAGE + 1)
  await vi.waitFor(() => expect(listing.state.getState().ids).toHaveLength(LIST_PAGE * 2))
  expect(listing.state.getState().more).toBe("idle")
  expect(server.asked.filter((path) => path.startsWith("/api/products"))).toHaveLength(2)
  listing.show(query(""), 10_000)
  await vi.waitFor(() => expect(listing.state.getState().ids).toHaveLength(LIST_PAGE * 3))
  expect(listing.state.getState()).toMatchObject({ more: "idle", next: null })
})
