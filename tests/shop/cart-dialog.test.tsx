// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import type { CartLine } from "../../src/client/cart-store.ts"
import { CartDialog } from "../../src/shop/cart/cart-dialog.tsx"
import { aProduct } from "../helpers/fake-catalogue.ts"
import { createFakeShop } from "../helpers/fake-shop.ts"
import { renderInShop } from "../helpers/render-in-shop.tsx"

const shelf = [
  aProduct(1, { title: "Lampada", variants: [{ price: 189.5, stock: 3 }] }),
  aProduct(2, { title: "Vaso", variants: [{ price: 96, available: false, stock: 0 }] }),
]
const line = (n: number, quantity = 1) => ({
  productId: `product-${n}`,
  variantId: `variant-${n}-0`,
  quantity,
})

function open(lines: readonly CartLine[]) {
  const fake = createFakeShop(shelf)
  fake.shop.cart.setState({ lines })
  return { ...fake, ...renderInShop(fake.shop, <CartDialog onClose={() => {}} />) }
}

test("[SHP-15] an empty cart says how to fill it", () => {
  open([])
  expect(screen.getByRole("dialog", { name: "Carrello" })).toBeTruthy()
  expect(screen.getByText("Il carrello è vuoto.")).toBeTruthy()
})

test("[SHP-15] lines from another visit get their products from the server, in one request", async () => {
  const { server } = open([line(1, 2), line(2)])
  expect(await screen.findByRole("heading", { name: "Lampada" })).toBeTruthy()
  expect(server.asked).toEqual(["/api/products?ids=product-1%2Cproduct-2&limit=200"])
  expect(screen.getByText("Subtotale").nextElementSibling?.textContent).toMatch(/^€\s379$/)
  expect(screen.getByText("Nel frattempo è esaurito")).toBeTruthy()
})

test("[SHP-15] what is no longer sold can only be taken out", async () => {
  const { user, shop } = open([line(99)])
  await user.click(await screen.findByRole("button", { name: "Togli Non è più in vendita" }))
  expect(shop.cart.getState().lines).toEqual([])
})

test("[SHP-13] taking a line out is said and written down", async () => {
  const { user, events } = open([line(1, 2)])
  await user.click(await screen.findByRole("button", { name: "Togli Lampada" }))
  expect(events).toMatchObject([{ type: "cart.removed", productId: "product-1", quantity: 2 }])
  expect(screen.getByText("Il carrello è vuoto.")).toBeTruthy()
  expect(screen.getByText("Lampada: tolto dal carrello. Annulla")).toBeTruthy()
})

test("[SHP-11] prices that don't come are said, and asked for again", async () => {
  const fake = createFakeShop(shelf)
  fake.server.down.add("/api/products")
  fake.shop.cart.setState({ lines: [line(1)] })
  const { user } = renderInShop(fake.shop, <CartDialog onClose={() => {}} />)
  expect((await screen.findByRole("alert")).textContent).toBe("I prezzi non arrivano.")
  fake.server.down.clear()
  await user.click(screen.getByRole("button", { name: "Riprova" }))
  await waitFor(() => expect(screen.getByRole("heading", { name: "Lampada" })).toBeTruthy())
})

test("[SHP-30] what was taken out comes back where it was, and the focus is never lost", async () => {
  const { user, shop, events } = open([line(1, 2), line(2)])
  const before = shop.cart.getState().lines
  await user.click(await screen.findByRole("button", { name: "Togli Lampada" }))
  const undo = screen.getByRole("button", { name: "Annulla" })
  expect(document.activeElement).toBe(undo)
  await user.click(undo)
  expect(shop.cart.getState().lines).toEqual(before)
  expect(events.map(({ type }) => type)).toEqual(["cart.removed", "cart.added"])
  await waitFor(() => expect(document.activeElement?.id).toBe("cart-line-variant-1-0"))
})

test("[SHP-31] what is set aside isn't counted or paid, and comes back on request", async () => {
  const { user, shop, events } = open([line(1, 2)])
  await user.click(await screen.findByRole("button", { name: "Metti da parte Lampada" }))
  expect(shop.cart.getState()).toMatchObject({ lines: [], aside: [{ quantity: 2 }] })
  const aside = screen.getByRole("region", { name: "Da parte" })
  expect(within(aside).getByRole("heading", { name: "Lampada" })).toBeTruthy()
  await user.click(within(aside).getByRole("button", { name: "Rimetti Lampada nel carrello" }))
  expect(shop.cart.getState()).toMatchObject({ lines: [{ quantity: 2 }], aside: [] })
  expect(events.map(({ type }) => type)).toEqual(["cart.removed", "cart.added"])
})

test("[SHP-32] each way in which the cart and the catalogue differ has its words, and one button puts it right", async () => {
  const lines = [{ ...line(1, 9), price: 189.5 }, line(2), line(99)]
  const { user, shop } = open(lines)
  expect(await screen.findByText("Ne restano solo 3")).toBeTruthy()
  expect(screen.getByText("Nel frattempo è esaurito")).toBeTruthy()
  expect(screen.getByRole("heading", { name: "Non è più in vendita" })).toBeTruthy()
  expect(screen.queryByRole("button", { name: /cassa/ })).toBeNull()
  await user.click(screen.getByRole("button", { name: "Sistema il carrello" }))
  expect(shop.cart.getState().lines).toEqual([{ ...line(1, 3), price: 189.5 }])
  expect(screen.getByRole("button", { name: "Vai alla cassa" })).toBeTruthy()
})

test("[SHP-32] a price that changed since it was taken is told, and can be paid all the same", async () => {
  open([{ ...line(1), price: 149 }])
  expect(await screen.findByText(/^Il prezzo è cambiato: quando l’hai preso era €\s149$/)).toBeTruthy()
  expect(screen.getByRole("button", { name: "Vai alla cassa" })).toBeTruthy()
})

test("[SHP-32] what this page knew long ago is read again when the cart is opened", async () => {
  const fake = createFakeShop(shelf)
  const dearer = aProduct(1, { title: "Lampada", variants: [{ price: 99, stock: 3 }] })
  fake.shop.catalogue.getState().add([dearer])
  fake.shop.cart.setState({ lines: [line(1)] })
  renderInShop(fake.shop, <CartDialog onClose={() => {}} />)
  await waitFor(() =>
    expect(screen.getByText("Subtotale").nextElementSibling?.textContent).toMatch(/^€\s189,50$/),
  )
})
