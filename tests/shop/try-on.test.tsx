// @vitest-environment jsdom
import { act, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { useStore } from "zustand"
import type { Product } from "../../src/domain/product.ts"
import { TryOnButton } from "../../src/shop/try-on/try-on-button.tsx"
import { TryOnPanel } from "../../src/shop/try-on/try-on-panel.tsx"
import { aProduct } from "../helpers/fake-catalogue.ts"
import type { createFakeShop as Fake } from "../helpers/fake-shop.ts"
import { createFakeShop } from "../helpers/fake-shop.ts"
import { renderInShop } from "../helpers/render-in-shop.tsx"

const FILE = "/models/eyewear.glb"
const glasses = (id: number, title: string, handle: string): Product => ({
  ...aProduct(id, {
    title,
    category: "Occhiali",
    options: [{ name: "Colore", values: ["Nero", "Miele"] }],
    variants: [
      { values: ["Nero"], price: 155, stock: 3 },
      { values: ["Miele"], price: 155, stock: 2 },
    ],
  }),
  model: `${FILE}#${handle}`,
})
const isola = glasses(1, "Occhiali Isola", "isola")
const darsena = glasses(2, "Occhiali Darsena", "darsena")
const felt = glasses(3, "Custodia", "custodia")

/** What the model file tells: two pairs have a place for the nose, the case has none. */
const GLTF = {
  nodes: [
    { name: "isola", mesh: 0, children: [3] },
    { name: "darsena", mesh: 0, children: [4] },
    { name: "custodia", mesh: 0 },
    { name: "wear", translation: [0, 0.03, 0.05] },
    { name: "wear", translation: [0, 0.03, 0.05] },
  ],
  scenes: [{ nodes: [0, 1, 2] }],
  meshes: [{ primitives: [{ attributes: { POSITION: 0 } }] }],
  accessors: [{ componentType: 5126, min: [-0.07, 0, -0.07], max: [0.07, 0.05, 0.07] }],
}

function Mirror({ shop }: { shop: ReturnType<typeof Fake>["shop"] }) {
  const activity = useStore(shop.visit, (state) => state.activity)
  return activity.kind === "trying" ? (
    <TryOnPanel productId={activity.productId} beforeId={activity.before} />
  ) : (
    <p>In negozio</p>
  )
}

function before(products: readonly Product[] = [isola, darsena, felt]) {
  const fake = createFakeShop(products, [], { [FILE]: GLTF })
  fake.shop.catalogue.getState().add(products)
  return fake
}

const tried = (events: readonly { type: string; productId?: string }[]) =>
  events.filter(({ type }) => type === "product.tried").map(({ productId }) => productId)

test("[WLK-34] what goes on a nose may be tried on; a case may not", async () => {
  const { shop } = before()
  const view = renderInShop(
    shop,
    <>
      <TryOnButton product={felt} />
      <TryOnButton product={isola} />
    </>,
  )
  const button = await screen.findByRole("button", { name: "Prova" })
  expect(screen.getAllByRole("button", { name: "Prova" }).length).toBe(1)
  await view.user.click(button)
  expect(shop.visit.getState().activity).toMatchObject({ kind: "trying", productId: isola.id, before: null })
})

test("[WLK-34] one is told what one wears, changes its variant, compares with the pair before, buys and goes back", async () => {
  const { shop, events } = before()
  const { user } = renderInShop(shop, <Mirror shop={shop} />)
  act(() => shop.visit.getState().tryOn(isola.id))
  expect(await screen.findByRole("heading", { name: "Occhiali Isola" })).toBe(document.activeElement)
  await user.click(screen.getByRole("radio", { name: "Miele" }))
  expect(shop.visit.getState().variantOf[isola.id]).toBe(isola.variants[1]?.id)
  await user.click(await screen.findByRole("radio", { name: "Occhiali Darsena" }))
  expect(screen.getByRole("heading", { name: "Occhiali Darsena" })).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Confronta con Occhiali Isola" }))
  expect(screen.getByRole("heading", { name: "Occhiali Isola" })).toBeTruthy()
  expect(screen.getByRole("button", { name: "Confronta con Occhiali Darsena" })).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Aggiungi al carrello" }))
  expect(shop.cart.getState().lines).toMatchObject([{ variantId: isola.variants[1]?.id, quantity: 1 }])
  await user.keyboard("{Escape}")
  expect(screen.getByText("In negozio")).toBeTruthy()
  await waitFor(() => expect(tried(events)).toEqual([isola.id, darsena.id]))
})

test("[WLK-34] a product that is tried on is written down once a visit, however often it is", async () => {
  const { shop, events } = before()
  const { tryOn, putBack } = shop.visit.getState()
  for (const id of [isola.id, darsena.id, isola.id]) tryOn(id)
  putBack()
  tryOn(darsena.id)
  await waitFor(() => expect(tried(events)).toEqual([isola.id, darsena.id]))
})

test("[WLK-34] the only pair has none to be compared with", () => {
  const { shop } = before([isola])
  shop.visit.getState().tryOn(isola.id)
  renderInShop(shop, <Mirror shop={shop} />)
  expect(screen.queryByRole("button", { name: /Confronta con Occhiali/ })).toBeNull()
  expect(screen.queryByRole("radiogroup", { name: "Altri da provare" })).toBeNull()
})
