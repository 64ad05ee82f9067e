// @vitest-environment jsdom
import { fireEvent, screen } from "@testing-library/react"
import { expect, test, vi } from "vitest"
import { InspectPanel } from "../../src/shop/product/inspect-panel.tsx"
import { ProductSheet } from "../../src/shop/product/product-sheet.tsx"
import { aProduct } from "../helpers/fake-catalogue.ts"
import { createFakeShop } from "../helpers/fake-shop.ts"
import { renderInShop } from "../helpers/render-in-shop.tsx"

const lamp = aProduct(1, {
  title: "Lampada Cupola",
  options: [
    { name: "Colore", values: ["Avorio", "Terracotta"] },
    { name: "Misura", values: ["Ø 32 cm", "Ø 40 cm"] },
  ],
  variants: [
    { values: ["Avorio", "Ø 32 cm"], price: 189, compareAtPrice: 220, stock: 1 },
    { values: ["Avorio", "Ø 40 cm"], price: 229, stock: 9 },
    { values: ["Terracotta", "Ø 32 cm"], price: 189, available: false, stock: 0 },
    { values: ["Terracotta", "Ø 40 cm"], price: 229, stock: 3 },
  ],
})

function open(product = lamp, language: "it" | "en" = "it") {
  const fake = createFakeShop([product])
  fake.shop.catalogue.getState().add([product])
  const onSeeCart = vi.fn()
  const view = renderInShop(
    fake.shop,
    <ProductSheet product={product} headingId="title" onSeeCart={onSeeCart} />,
    { language },
  )
  return { ...fake, ...view, onSeeCart }
}

const addButton = () => screen.getByRole("button", { name: "Aggiungi al carrello" })

test("[SHP-7] a price that was higher is struck through for the eye and said in words for the ear", () => {
  const { container } = open()
  expect(container.querySelector("s")?.textContent).toMatch(/€\s220/)
  expect(screen.getByText(/^Ora €\s189\. Prima €\s220\.$/)).toBeTruthy()
})

test("[SHP-14] choosing an option changes price and stock, is remembered and is written down", async () => {
  const { user, shop, events } = open()
  await user.click(screen.getByRole("radio", { name: "Ø 40 cm" }))
  expect(screen.getByText(/€\s229/)).toBeTruthy()
  expect(screen.getByText("9 disponibili")).toBeTruthy()
  expect(shop.visit.getState().variantOf).toEqual({ "product-1": "variant-1-1" })
  expect(events).toMatchObject([
    { type: "product.configured", productId: "product-1", variantId: "variant-1-1" },
  ])
})

test("[SHP-14] options are named groups of radio buttons, and a sold out one says so", () => {
  open()
  expect(screen.getByRole("radiogroup", { name: /Colore/ })).toBeTruthy()
  expect(screen.getByRole("radiogroup", { name: "Misura" })).toBeTruthy()
  expect(screen.getByRole("radio", { name: "Terracotta, esaurito" })).toBeTruthy()
})

test("[SHP-3] the last one can be added once; then the button stays, says why not, and does nothing", async () => {
  const { user, shop } = open()
  await user.click(addButton())
  expect(shop.cart.getState().lines).toMatchObject([{ variantId: "variant-1-0", quantity: 1 }])
  expect(screen.getByRole("status").textContent).toBe("Lampada Cupola è nel carrello. Nel carrello: 1.")
  expect(addButton().getAttribute("aria-disabled")).toBe("true")
  const reason = document.getElementById(addButton().getAttribute("aria-describedby") ?? "")
  expect(reason?.textContent).toContain("È già nel tuo carrello")
  await user.click(addButton())
  expect(shop.cart.getState().lines).toMatchObject([{ quantity: 1 }])
})

test("[SHP-3] what is sold out can't be added", async () => {
  const { user, shop } = open(aProduct(2, { variants: [{ available: false, stock: 0 }] }))
  expect(screen.getByText("Esaurito")).toBeTruthy()
  await user.click(addButton())
  expect(shop.cart.getState().lines).toEqual([])
})

test("[SHP-1] quantities change beside the stock, down to none", async () => {
  const { user, shop } = open(aProduct(2, { variants: [{ stock: 3 }] }))
  await user.click(addButton())
  await user.click(screen.getByRole("button", { name: "Uno in più" }))
  expect(shop.cart.getState().lines).toMatchObject([{ quantity: 2 }])
  await user.click(screen.getByRole("button", { name: "Uno in meno" }))
  await user.click(screen.getByRole("button", { name: "Uno in meno" }))
  expect(shop.cart.getState().lines).toEqual([])
})

test("[SHP-10] the same sheet speaks English", () => {
  open(lamp, "en")
  expect(screen.getByRole("heading", { name: "Lampada Cupola (en)" })).toBeTruthy()
  expect(screen.getByRole("radiogroup", { name: /Colour/ })).toBeTruthy()
  expect(screen.getByRole("button", { name: "Add to cart" })).toBeTruthy()
})

test("[SHP-17] hostile texts are text", () => {
  open(aProduct(3, { title: "<img src=x onerror=alert(1)>" }))
  expect(screen.getByRole("heading", { name: "<img src=x onerror=alert(1)>" })).toBeTruthy()
  expect(document.querySelector("img")).toBeNull()
})

test("[SHP-13] in the scene Escape puts it back, and the keyboard starts at its name", async () => {
  const { shop, events } = createFakeShop([lamp])
  shop.catalogue.getState().add([lamp])
  shop.visit.getState().inspect(lamp.id, "slot-1")
  renderInShop(shop, <InspectPanel productId={lamp.id} />)
  expect(document.activeElement?.textContent).toBe("Lampada Cupola")
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape" })
  expect(shop.visit.getState().activity.kind).toBe("walking")
  expect(events).toMatchObject([{ type: "product.inspected", productId: lamp.id }])
})

test("[SHP-16] buttons turn and near what is held, as far as it goes", async () => {
  const { shop } = createFakeShop([lamp])
  shop.catalogue.getState().add([lamp])
  const { user } = renderInShop(shop, <InspectPanel productId={lamp.id} />)
  await user.click(screen.getByRole("button", { name: "Gira a destra" }))
  await user.click(screen.getByRole("button", { name: "Gira a destra" }))
  await user.click(screen.getByRole("button", { name: "Gira a sinistra" }))
  expect(shop.stage.getState().turn).toBe(30)
  for (let press = 0; press < 6; press++) await user.click(screen.getByRole("button", { name: "Avvicina" }))
  expect(shop.stage.getState().zoom).toBe(4)
  expect(screen.getByRole("button", { name: "Avvicina" }).getAttribute("aria-disabled")).toBe("true")
})
