// @vitest-environment jsdom
import { act, screen, within } from "@testing-library/react"
import { beforeEach, expect, test } from "vitest"
import { CompareTray } from "../../../src/shop/compare/compare-tray.tsx"
import { CompareView } from "../../../src/shop/compare/compare-view.tsx"
import { ListPage } from "../../../src/shop/list/list-page.tsx"
import { aModel } from "../../helpers/a-model.ts"
import { aProduct } from "../../helpers/fake-catalogue.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"

const FILE = "/assets/models/goods/lamps.glb"
const lamps = [1, 2, 3, 4].map((n) => ({
  ...aProduct(n, {
    options: [{ name: "Colore", values: ["Avorio", "Terracotta"] }],
    variants: [
      { values: ["Avorio"], price: 100 + n, stock: n === 3 ? 1 : 20 },
      { values: ["Terracotta"], price: 100 + n },
    ],
  }),
  model: n === 4 ? null : `${FILE}#lamp`,
}))
const [one, two, three, four] = lamps as [
  (typeof lamps)[0],
  (typeof lamps)[0],
  (typeof lamps)[0],
  (typeof lamps)[0],
]

function inList(chosen: readonly string[], products = lamps) {
  const fake = createFakeShop(products, [], { [FILE]: aModel({ size: [0.32, 0.36, 0.32] }) })
  for (const id of chosen) fake.shop.compare.getState().add(id)
  return { ...fake, ...renderInShop(fake.shop, <ListPage />, { path: "/list" }) }
}

const columnNames = (table: HTMLElement) =>
  within(table)
    .getAllByRole("columnheader")
    .map((head) => head.getAttribute("abbr") ?? head.textContent)
const valuesOf = (table: HTMLElement, label: string) => {
  const row = within(table)
    .getAllByRole("row")
    .find((each) => within(each).queryByRole("rowheader", { name: label }))
  return row
    ? within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent?.replaceAll("\u00a0", " "))
    : null
}

beforeEach(() => localStorage.clear())

test("[INS-26] products are chosen on their cards, three at most, and the tray leads to them", async () => {
  const { user, shop } = inList([])
  expect(screen.queryByRole("button", { name: /^Confronto/ })).toBeNull()
  for (const lamp of [one, two, three, four])
    await user.click(await screen.findByRole("button", { name: `Confronta ${lamp.title}` }))
  expect(shop.compare.getState().ids).toEqual([one.id, two.id, three.id])
  expect(screen.getByText("Se ne confrontano tre alla volta: togline prima uno.")).toBeTruthy()
  expect(screen.getByRole("button", { name: "Confronta Lampada 1" }).getAttribute("aria-pressed")).toBe(
    "true",
  )
  await user.click(await screen.findByRole("button", { name: "Confronto, 3 prodotti" }))
  expect(await screen.findByRole("dialog", { name: "Confronto" })).toBeTruthy()
  expect(shop.visit.getState().activity.kind).toBe("comparing")
})

test("[INS-27] in the list the table says what differs, row by row, and in a line what doesn't", async () => {
  const { shop } = inList([one.id, two.id, four.id])
  act(() => shop.visit.getState().compare())
  const table = await screen.findByRole("table", { name: "Che cosa cambia" })
  expect(columnNames(table)).toEqual(["Caratteristica", "Lampada 1", "Lampada 2", "Lampada 4"])
  expect(valuesOf(table, "Prezzo")).toEqual(["€ 101", "€ 102", "€ 104"])
  await expect.poll(() => valuesOf(table, "Altezza")).toEqual(["36 cm", "36 cm", "–non indicato"])
  expect(valuesOf(table, "Colore")).toBeNull()
  expect(screen.getByText(/^Uguali: /).textContent).toContain("Colore Avorio, Terracotta")
})

test("[INS-28] comparing in the list is written down, and closing it goes on with the visit", async () => {
  const { user, shop, events } = inList([one.id, two.id])
  act(() => shop.visit.getState().compare())
  const dialog = await screen.findByRole("dialog", { name: "Confronto" })
  await user.click(within(dialog).getByRole("button", { name: "Chiudi" }))
  expect(screen.queryByRole("dialog")).toBeNull()
  expect(shop.visit.getState().activity.kind).toBe("walking")
  expect(events).toMatchObject([{ type: "product.compared", productIds: [one.id, two.id] }])
})

test("[INS-26] one that isn't sold any more leaves the comparison; one that doesn't come can be asked for again", async () => {
  const { user, shop, server } = inList(["gone", one.id], lamps)
  server.down.add("/api/products")
  act(() => shop.catalogue.setState({ products: new Map() }))
  act(() => shop.visit.getState().compare())
  const dialog = await screen.findByRole("dialog", { name: "Confronto" })
  expect(await within(dialog).findByRole("alert")).toBeTruthy()
  server.down.clear()
  await user.click(within(dialog).getByRole("button", { name: "Riprova" }))
  await expect.poll(() => shop.compare.getState().ids).toEqual([one.id])
  expect(within(dialog).getByText("Aggiungine un altro e qui vedi che cosa cambia.")).toBeTruthy()
})

test("[INS-26] in the scene the same table has the label between the two, the cart at its foot, and Escape leads back", async () => {
  const { shop } = createFakeShop(lamps)
  shop.catalogue.getState().add(lamps)
  for (const { id } of [one, three]) shop.compare.getState().add(id)
  shop.visit.getState().compare()
  const { user } = renderInShop(shop, <CompareView />, { language: "en" })
  expect(document.activeElement?.textContent).toBe("Comparison")
  const table = screen.getByRole("table", { name: "What is different" })
  const stock = within(table).getByRole("rowheader", { name: "Stock" }).closest("tr")
  expect([...(stock?.children ?? [])].map((cell) => cell.textContent)).toEqual([
    "Available",
    "Stock",
    "Last one",
  ])
  await user.click(screen.getByRole("button", { name: "Add Lampada 3 (en) to the cart" }))
  expect(shop.cart.getState().lines).toMatchObject([{ productId: three.id, quantity: 1 }])
  expect(screen.getByRole("button", { name: "Lampada 3 (en): no more can be added" })).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Stop comparing Lampada 1 (en)" }))
  expect(shop.compare.getState().ids).toEqual([three.id])
  await user.keyboard("{Escape}")
  expect(shop.visit.getState().activity.kind).toBe("walking")
})

test("[INS-26] the tray is emptied by hand", async () => {
  const { shop } = createFakeShop(lamps)
  shop.compare.getState().add(one.id)
  const { user } = renderInShop(shop, <CompareTray />)
  await user.click(await screen.findByRole("button", { name: "Svuota il confronto" }))
  expect(shop.compare.getState().ids).toEqual([])
  expect(screen.queryByRole("button", { name: /^Confronto/ })).toBeNull()
})
