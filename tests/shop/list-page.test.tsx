// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { ListPage } from "../../src/shop/list/list-page.tsx"
import { aProduct } from "../helpers/fake-catalogue.ts"
import { json } from "../helpers/fake-server.ts"
import { createFakeShop } from "../helpers/fake-shop.ts"
import { renderInShop } from "../helpers/render-in-shop.tsx"
import { createWalk } from "../helpers/walk-in-shop.tsx"

const shelf = [
  aProduct(1, { title: "Lampada Cupola", category: "Lampade" }),
  aProduct(2, { title: "Vaso Onda", category: "Ceramiche", image: "/vaso.webp" }),
  aProduct(3, { title: "Vaso Luna", category: "Ceramiche", variants: [{ available: false }] }),
  aProduct(4, {
    title: "Sedia Brera",
    category: "Sedute",
    options: [{ name: "Colore", values: ["Ocra", "Nero"] }],
    variants: [{ values: ["Ocra"] }, { values: ["Nero"] }],
  }),
]

async function open(path = "/list", products = shelf) {
  const fake = createFakeShop(products)
  const view = renderInShop(fake.shop, <ListPage />, { path })
  await waitFor(() => expect(screen.queryByText("Apriamo gli scaffali")).toBeNull())
  return { ...fake, ...view }
}

const titles = () => screen.queryAllByRole("heading", { level: 2 }).map((heading) => heading.textContent)

test("[SHP-4] the list shows what its address asks for", async () => {
  await open("/list?category=Ceramiche&available=true&sort=-price")
  expect(titles()).toEqual(["Vaso Onda"])
  expect(screen.getByRole("button", { name: "Ceramiche 2" }).getAttribute("aria-pressed")).toBe("true")
  expect(screen.getByRole("combobox", { name: "Ordina per" })).toHaveProperty("value", "-price")
  expect(screen.getByText("Un prodotto")).toBeTruthy()
})

test("[SHP-4] whatever is chosen goes into the address", async () => {
  const { user, history } = await open()
  await user.type(screen.getByRole("searchbox"), "vaso{Enter}")
  await waitFor(() => expect(titles()).toEqual(["Vaso Onda", "Vaso Luna"]))
  await user.click(screen.getByRole("button", { name: "Disponibili" }))
  await waitFor(() => expect(titles()).toEqual(["Vaso Onda"]))
  await user.selectOptions(screen.getByRole("combobox", { name: "Ordina per" }), "price")
  expect(history?.at(-1)).toBe("/list?q=vaso&sort=price&available=true")
})

test("[SHP-4] nothing found is said, with a way back to everything", async () => {
  const { user } = await open("/list?q=zzz")
  expect(screen.getByText("Nessun prodotto così.")).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Guarda tutto" }))
  await waitFor(() => expect(titles()).toHaveLength(4))
})

test("[SHP-11] a list that doesn't arrive says so and can be asked for again", async () => {
  const fake = createFakeShop(shelf)
  fake.server.down.add("/api/products")
  const { user } = renderInShop(fake.shop, <ListPage />, { path: "/list" })
  await screen.findByRole("alert")
  fake.server.down.clear()
  await user.click(screen.getByRole("button", { name: "Riprova" }))
  await waitFor(() => expect(titles()).toHaveLength(4))
})

test("[SHP-5] more products come on request, below the first", async () => {
  const many = Array.from({ length: 60 }, (_, at) => aProduct(at))
  const { user } = await open("/list", many)
  await waitFor(() => expect(titles()).toHaveLength(24))
  expect(screen.getByText("24 di 60")).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Mostra altri" }))
  await waitFor(() => expect(titles()).toHaveLength(48))
})

test("[SHP-1] opening a product inspects it, closing puts it back, and its card says that it was seen", async () => {
  const { user, shop, events, clock, history } = await open()
  await user.click(screen.getByRole("link", { name: "Lampada Cupola" }))
  const dialog = await screen.findByRole("dialog", { name: "Lampada Cupola" })
  expect(history?.at(-1)).toBe("/list?product=handle-1")
  expect(shop.visit.getState().activity).toMatchObject({
    kind: "inspecting",
    productId: "product-1",
    slotId: null,
  })
  clock.pass(3000)
  await user.click(within(dialog).getByRole("button", { name: "Chiudi" }))
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
  expect(events.map((event) => event.type)).toEqual(["product.inspected"])
  expect(screen.getByText("Visto")).toBeTruthy()
})

test("[SHP-4] an address with a product opens it, wherever it is in the catalogue", async () => {
  const many = Array.from({ length: 60 }, (_, at) => aProduct(at, { title: `Oggetto ${at}` }))
  await open("/list?product=handle-59", many)
  expect(await screen.findByRole("dialog", { name: "Oggetto 59" })).toBeTruthy()
})

test("[SHP-4] an address with a product that is not sold says so", async () => {
  await open("/list?product=../../etc")
  expect(await screen.findByText("Questo prodotto non è più in vendita.")).toBeTruthy()
})

test("[SHP-3] a card adds what comes in one form, opens what must be chosen, and offers nothing that is sold out", async () => {
  const { user, shop } = await open()
  await user.click(screen.getByRole("button", { name: "Aggiungi Lampada Cupola al carrello" }))
  expect(shop.cart.getState().lines).toMatchObject([{ productId: "product-1", quantity: 1 }])
  expect(screen.queryByRole("button", { name: /^(?:Aggiungi|Scegli) .*Vaso Luna/ })).toBeNull()
  await user.click(screen.getByRole("button", { name: "Scegli com’è Sedia Brera" }))
  expect(await screen.findByRole("dialog", { name: "Sedia Brera" })).toBeTruthy()
})

test("[SHP-6] a picture that doesn't come, or isn't there, gives way to the product's name", async () => {
  const { container } = await open("/list?q=vaso")
  const picture = container.querySelector("img")
  if (!picture) throw new Error("Vaso Onda has a picture")
  expect(picture.getAttribute("src")).toBe("/vaso.webp")
  fireEvent.error(picture)
  expect(container.querySelector("img")).toBeNull()
  expect(screen.getAllByText("Vaso Onda")).toHaveLength(2)
})

test("[SHP-46] what was done with a product, in the scene or here, is marked on its card at once", async () => {
  const { shop } = await open()
  const cardOf = (name: string) => screen.getByRole("link", { name }).closest("li")
  act(() => {
    shop.cart.getState().add("product-2", "variant-2-0", 2)
    shop.visit.getState().noteAnswer("product-2", true)
    shop.visit.getState().inspect("product-2", null)
  })
  const marks = [...(cardOf("Vaso Onda")?.querySelectorAll("ul li") ?? [])].map((mark) => mark.textContent)
  expect(marks).toEqual(["Nel carrello: 2", "Hai risposto", "Visto"])
  expect(cardOf("Vaso Luna")?.querySelector("ul")).toBeNull()
  act(() => shop.visit.getState().noteAnswer("product-2", false))
  expect(screen.queryByText("Hai risposto")).toBeNull()
})

test("[SHP-44] what is on display has the way there, on its card and beside its page; the rest has none", async () => {
  const fake = createFakeShop(shelf)
  const zone = { id: "lighting", name: { it: "Lampade", en: "Lighting" } }
  fake.server.answers.set("/api/stands", () =>
    json({ stands: [{ productId: "product-1", scene: "flagship", zone }] }),
  )
  const { user } = renderInShop(fake.shop, <ListPage />, { path: "/list" })
  const take = await screen.findByRole("link", { name: "Portami da Lampada Cupola, in negozio" })
  expect(take.getAttribute("href")).toBe("/?take=handle-1")
  expect(screen.getAllByRole("link", { name: /^Portami da/ })).toHaveLength(1)
  await user.click(screen.getByRole("link", { name: "Lampada Cupola" }))
  const dialog = await screen.findByRole("dialog", { name: "Lampada Cupola" })
  expect(within(dialog).getByRole("link", { name: /^Portami da/ }).textContent).toBe("Portami lì Lampade")
})

test("[SHP-44] a scene that was walked in on this page tells it without asking", async () => {
  const walk = createWalk(shelf, shelf.slice(0, 1))
  walk.shop.scene.setState({ kind: "ready", scene: walk.scene, stock: walk.stock }, true)
  renderInShop(walk.shop, <ListPage />, { path: "/list" })
  expect(await screen.findByRole("link", { name: /^Portami da Lampada Cupola/ })).toBeTruthy()
  expect(walk.server.asked).not.toContain("/api/stands")
})

test("[SHP-43] the slash key goes to the list's search", async () => {
  await open()
  fireEvent.keyDown(document.body, { key: "/" })
  expect(document.activeElement).toBe(screen.getByRole("searchbox"))
})

test("[SHP-12] whoever opens the list is in the shop", async () => {
  const { shop } = await open()
  expect(shop.visit.getState().present).toBe(true)
  expect(shop.visit.getState().entered).toBe(false)
})
