// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import type { RecapReply, RecapThen } from "../../../src/client/replies.ts"
import type { Product } from "../../../src/domain/product.ts"
import { RecapButton } from "../../../src/shop/recap/recap-button.tsx"
import { RecapPage } from "../../../src/shop/recap/recap-page.tsx"
import type { RecapTools } from "../../../src/shop/recap/recap-tools.ts"
import { aProduct } from "../../helpers/fake-catalogue.ts"
import { json } from "../../helpers/fake-server.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"

const lamp = aProduct(1, { title: "Lampada", variants: [{ price: 199 }] })
const vase = aProduct(2, { title: "Vaso" })
const CODE = "abcdefghijklmnopqrstuv"

const thing = (n: number, product: Product | null, change: Partial<RecapThen> = {}) => ({
  productId: `product-${n}`,
  variantId: `variant-${n}-0`,
  handle: `handle-${n}`,
  title: { it: `Oggetto ${n}`, en: `Thing ${n}` },
  values: [],
  image: null,
  price: 189,
  currency: "EUR",
  seen: true,
  compared: false,
  quantity: 0,
  product,
  ...change,
})

const RECAP: RecapReply = {
  madeAt: "2026-11-21T10:00:00.000Z",
  expiresAt: "2027-02-19T10:00:00.000Z",
  letter: null,
  items: [
    thing(1, lamp, { quantity: 2 }),
    thing(2, vase, { compared: true, price: 102 }),
    thing(3, null, { title: { it: '<img src=x onerror="x">', en: "gone" } }),
  ],
}

function open(tools: Partial<RecapTools> = {}) {
  const fake = createFakeShop([lamp, vase])
  const copied: string[] = []
  const all: RecapTools = {
    address: `https://shop.test/recap/${CODE}`,
    share: null,
    copy: async (text) => void copied.push(text),
    print: () => {},
    ...tools,
  }
  fake.server.answers.set(`/api/recaps/${CODE}`, () => json(RECAP))
  return { ...fake, copied, ...renderInShop(fake.shop, <RecapPage code={CODE} tools={all} />) }
}

test("[SHP-40] the page tells what was taken, compared and seen, at the prices of then and now", async () => {
  open()
  const taken = (await screen.findByRole("heading", { name: "Nel carrello" })).parentElement
  if (!taken) throw new Error("a heading stands in its section")
  expect(within(taken).getByRole("heading", { name: "2 × Oggetto 1" })).toBeTruthy()
  expect(taken.textContent).toMatch(/€\s189 Ora €\s199/)
  expect(screen.getByRole("heading", { name: "Confrontati" })).toBeTruthy()
  expect(screen.getByRole("heading", { name: '<img src=x onerror="x">' })).toBeTruthy()
  expect(screen.getByText("Non è più in vendita")).toBeTruthy()
  expect(screen.getByText(/^Con i prezzi del 21 novembre 2026/)).toBeTruthy()
  expect(document.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex")
})

test("[SHP-40] each thing that is sold leads back to where it stands and to its page in the list", async () => {
  open()
  const take = await screen.findByRole("link", { name: "Portami da Oggetto 1" })
  expect(take.getAttribute("href")).toBe("/?take=handle-1")
  const list = screen.getByRole("link", { name: "Vedi Oggetto 1 nell’elenco" })
  expect(list.getAttribute("href")).toBe("/list?product=handle-1")
  expect(screen.getAllByRole("link", { name: /^Portami da/ })).toHaveLength(2)
})

test("[SHP-42] the address is copied, or selected to be copied by hand", async () => {
  const { user, copied } = open()
  await user.click(await screen.findByRole("button", { name: "Copia l’indirizzo" }))
  expect(copied).toEqual([`https://shop.test/recap/${CODE}`])
  expect(screen.getByRole("button", { name: "Copiato" })).toBeTruthy()
})

test("[SHP-42] where the clipboard is closed, the visitor is told", async () => {
  const { user } = open({ copy: () => Promise.reject(new Error("no")) })
  await user.click(await screen.findByRole("button", { name: "Copia l’indirizzo" }))
  expect(await screen.findByText("L’indirizzo è selezionato: copialo con la tastiera.")).toBeTruthy()
})

test("[SHP-42] the system's own sharing is offered where there is one, and leaving it is no error", async () => {
  const shared: unknown[] = []
  const { user } = open({
    share: (data) => {
      shared.push(data)
      return Promise.reject(new DOMException("left", "AbortError"))
    },
  })
  await user.click(await screen.findByRole("button", { name: "Condividi" }))
  expect(shared).toMatchObject([{ url: `https://shop.test/recap/${CODE}` }])
})

test("[SHP-42] a shop that takes orders by message gets one with what is in the cart", async () => {
  const fake = createFakeShop([lamp])
  const showroom = {
    ...fake.shop.showroom,
    checkout: { kind: "message" as const, email: "ordini@casa.test" },
  }
  fake.server.answers.set(`/api/recaps/${CODE}`, () => json(RECAP))
  const tools = { address: "https://shop.test/r", share: null, copy: async () => {}, print: () => {} }
  renderInShop({ ...fake.shop, showroom }, <RecapPage code={CODE} tools={tools} />)
  const order = await screen.findByRole("link", { name: "Ordina con un’e-mail" })
  const href = decodeURIComponent(order.getAttribute("href") ?? "")
  expect(href).toMatch(/^mailto:ordini@casa\.test\?subject=Ordine per Casa Ambrogia&body=/)
  expect(href).toContain("https://shop.test/r\r\n\r\n2 × Oggetto 1")
  expect(href).not.toContain("Oggetto 2")
})

test("[SHP-40] on another device the recap fills the cart, with as many as there are", async () => {
  const { user, shop, events } = open()
  await user.click(await screen.findByRole("button", { name: "Metti questo nel carrello" }))
  expect(shop.cart.getState().lines).toMatchObject([{ variantId: "variant-1-0", quantity: 2 }])
  expect(events.map(({ type }) => type)).toEqual(["cart.added"])
  expect(screen.queryByRole("button", { name: "Metti questo nel carrello" })).toBeNull()
})

test("[SHP-11] a recap that isn't there is said, and one that doesn't arrive can be asked for again", async () => {
  const fake = createFakeShop([])
  const { unmount } = renderInShop(fake.shop, <RecapPage code={CODE} />)
  expect(await screen.findByText(/^Questo riepilogo non c’è/)).toBeTruthy()
  unmount()
  const away = createFakeShop([lamp])
  away.server.down.add(`/api/recaps/${CODE}`)
  const { user } = renderInShop(away.shop, <RecapPage code={CODE} />)
  await screen.findByRole("alert")
  away.server.down.clear()
  away.server.answers.set(`/api/recaps/${CODE}`, () => json(RECAP))
  await user.click(screen.getByRole("button", { name: "Riprova" }))
  expect(await screen.findByRole("heading", { name: "Nel carrello" })).toBeTruthy()
})

test("[SHP-40] a recap is made of the cart, what was compared and what was seen, each once", async () => {
  const { shop, server } = createFakeShop([lamp, vase])
  shop.visit.getState().inspect(lamp.id, null)
  shop.visit.getState().inspect(vase.id, null)
  shop.visit.getState().chooseVariant(vase.id, "variant-2-0")
  shop.compare.setState({ ids: [vase.id], recorded: [`${lamp.id} ${vase.id}`] })
  shop.cart.getState().add(lamp.id, "variant-1-0", 3)
  server.answers.set("/api/recaps", () => json({ code: CODE, expiresAt: RECAP.expiresAt }, 201))
  const { user, history } = renderInShop(shop, <RecapButton kind="quiet" />)
  await user.click(screen.getByRole("button", { name: "Mandati il riepilogo" }))
  await waitFor(() => expect(history?.at(-1)).toBe(`/recap/${CODE}`))
  expect(server.posted.at(-1)?.body).toEqual({
    language: "it",
    items: [
      { productId: lamp.id, variantId: "variant-1-0", quantity: 3, seen: true, compared: true },
      { productId: vase.id, variantId: "variant-2-0", quantity: 0, seen: true, compared: true },
    ],
  })
})

test("[SHP-40] of nothing there is no recap to make", () => {
  const { shop } = createFakeShop([])
  renderInShop(shop, <RecapButton kind="quiet" />)
  expect(screen.queryByRole("button")).toBeNull()
})
