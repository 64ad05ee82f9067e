// @vitest-environment jsdom
import { act, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import type { LineProblem } from "../../../src/client/replies.ts"
import { CartDialog } from "../../../src/shop/cart/cart-dialog.tsx"
import { leavePage } from "../../../src/shop/checkout/leave-page.ts"
import { aProduct } from "../../helpers/fake-catalogue.ts"
import { createFakeCheckout } from "../../helpers/fake-checkout.ts"
import { json } from "../../helpers/fake-server.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"

const lamp = aProduct(1, { title: "Lampada", variants: [{ price: 189.5, stock: 3 }] })
const line = { productId: "product-1", variantId: "variant-1-0", quantity: 2 }
const REPLY = { kind: "redirect", reference: "REF23", url: "https://shop.test/cart" } as const

async function openCart() {
  const fake = createFakeShop([lamp])
  const checkout = createFakeCheckout(fake.clock.now)
  fake.shop.cart.setState({ lines: [line] })
  const view = renderInShop(fake.shop, <CartDialog onClose={() => {}} tools={checkout.tools} />)
  const pay = await screen.findByRole("button", { name: "Vai alla cassa" })
  return { ...fake, ...checkout, ...view, pay }
}

const changed = (problems: readonly LineProblem[]) => () =>
  json({ error: { code: "cart-changed", message: "one line", details: problems } }, 409)

test("[SHP-33] what the visitor saw is handed over, remembered and written down before the page is left", async () => {
  const { user, server, left, events, tools, pay } = await openCart()
  server.answers.set("/api/checkout", () => json(REPLY))
  await user.click(pay)
  await waitFor(() => expect(left).toEqual([REPLY]))
  expect(server.posted.at(-1)).toEqual({
    path: "/api/checkout",
    body: { lines: [{ ...line, price: 189.5 }], language: "it" },
  })
  expect(events.map(({ type }) => type)).toEqual(["checkout.started"])
  expect(tools.pending.recall()).toMatchObject({
    reference: "REF23",
    lines: [{ variantId: "variant-1-0", quantity: 2 }],
  })
})

test("[SHP-33] the page is not left before what happened is kept", async () => {
  const fake = createFakeShop([lamp])
  const checkout = createFakeCheckout()
  let kept = () => {}
  const shop = { ...fake.shop, settled: () => new Promise<void>((resolve) => (kept = resolve)) }
  shop.cart.setState({ lines: [line] })
  fake.server.answers.set("/api/checkout", () => json(REPLY))
  const { user } = renderInShop(shop, <CartDialog onClose={() => {}} tools={checkout.tools} />)
  await user.click(await screen.findByRole("button", { name: "Vai alla cassa" }))
  await waitFor(() => expect(fake.events).toHaveLength(1))
  expect(checkout.left).toEqual([])
  await act(async () => kept())
  expect(checkout.left).toEqual([REPLY])
})

test("[SHP-33] pressing twice hands over once, and coming back by the browser's Back one can again", async () => {
  const { user, server, left, pay, comeBack } = await openCart()
  server.answers.set("/api/checkout", () => json(REPLY))
  await user.dblClick(pay)
  await waitFor(() => expect(left).toHaveLength(1))
  await user.click(screen.getByRole("button", { name: "Ti portiamo alla cassa" }))
  expect(left).toHaveLength(1)
  act(comeBack)
  await user.click(screen.getByRole("button", { name: "Vai alla cassa" }))
  await waitFor(() => expect(left).toHaveLength(2))
})

test("[SHP-32] what the server finds changed is said line by line, and nothing is left or written down", async () => {
  const { user, server, left, events, shop, pay } = await openCart()
  server.answers.set(
    "/api/checkout",
    changed([
      { variantId: "variant-1-0", reason: "not-online" },
      { variantId: "x", reason: "gone" },
    ]),
  )
  await user.click(pay)
  expect(await screen.findByText("Si compra solo in negozio")).toBeTruthy()
  expect(left).toEqual([])
  expect(events).toEqual([])
  await user.click(screen.getByRole("button", { name: "Sistema il carrello" }))
  expect(shop.cart.getState().lines).toEqual([])
})

test("[SHP-32] after a refusal prices are read again", async () => {
  const { user, server, pay } = await openCart()
  server.answers.set(
    "/api/checkout",
    changed([{ variantId: "variant-1-0", reason: "price-changed", price: 199, currency: "EUR" }]),
  )
  const asked = server.asked.filter((path) => path.startsWith("/api/products")).length
  await user.click(pay)
  await waitFor(() =>
    expect(server.asked.filter((path) => path.startsWith("/api/products"))).toHaveLength(asked + 1),
  )
  expect(screen.getAllByText(/^Qualcosa è cambiato mentre guardavi/).length).toBeGreaterThan(0)
})

test("[SHP-11] a checkout that doesn't answer is said, and can be tried again", async () => {
  const { user, server, left, pay } = await openCart()
  server.down.add("/api/checkout")
  await user.click(pay)
  expect((await screen.findByRole("alert")).textContent).toMatch(/^La cassa non risponde/)
  server.down.clear()
  server.answers.set("/api/checkout", () => json(REPLY))
  await user.click(screen.getByRole("button", { name: "Vai alla cassa" }))
  await waitFor(() => expect(left).toEqual([REPLY]))
})

test("[SHP-33] a posted cart travels in a form of its own, in the same tab", () => {
  const forms: { action: string; method: string; target: string; fields: Record<string, string> }[] = []
  HTMLFormElement.prototype.submit = function submit(this: HTMLFormElement) {
    const fields = Object.fromEntries([...new FormData(this)].map(([name, value]) => [name, String(value)]))
    forms.push({ action: this.action, method: this.method, target: this.target, fields })
  }
  const fields = { cart: '{"a":"<b>\\"é"}', signature: "sha256=00" }
  leavePage(window, { kind: "post", reference: "R", url: "https://shop.test/cart", fields })
  expect(forms).toEqual([{ action: "https://shop.test/cart", method: "post", target: "", fields }])
  expect(document.querySelector("form")).toBeNull()
})
