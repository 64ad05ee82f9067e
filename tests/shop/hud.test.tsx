// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import flagship from "../../scenes/flagship.json"
import { parseScene } from "../../src/domain/parse-scene.ts"
import { Hud } from "../../src/shop/hud/hud.tsx"
// fetched when it is first wanted: here it is there already, however busy the machine is
import "../../src/shop/search/plan-panel.tsx"
import { aProduct } from "../helpers/fake-catalogue.ts"
import { createFakeShop } from "../helpers/fake-shop.ts"
import { renderInShop } from "../helpers/render-in-shop.tsx"

const scene = parseScene(flagship, "scenes/flagship.json")
const lamp = aProduct(1, { title: "Lampada Cupola", variants: [{ price: 189 }] })

function walk() {
  const fake = createFakeShop([lamp])
  fake.shop.catalogue.getState().add([lamp])
  fake.shop.scene.setState({ kind: "ready", scene, stock: [] }, true)
  fake.shop.visit.getState().moveTo({ zone: "lighting", x: -7, z: 5, heading: 0 })
  return { ...fake, ...renderInShop(fake.shop, <Hud understood={false} />) }
}

const reach = { slotId: "slot-1", productId: lamp.id, rect: { x: 300, y: 300, width: 50, height: 80 } }

test("[SHP-16] before a product stands its pill, and E takes it", () => {
  const { shop } = walk()
  expect(screen.queryByRole("button", { name: /Guarda/ })).toBeNull()
  act(() => shop.stage.getState().setReach(reach))
  expect(screen.getByRole("button", { name: /^Guarda Lampada Cupola, €\s189$/ })).toBeTruthy()
  fireEvent.keyDown(document.body, { key: "e" })
  expect(shop.visit.getState().activity).toMatchObject({
    kind: "inspecting",
    productId: lamp.id,
    slotId: "slot-1",
  })
})

test("[SHP-16] beside a question about the same product the pill is only its button, and E still takes it", () => {
  const { shop } = walk()
  act(() => shop.stage.getState().setReach(reach))
  expect(screen.getByText("Lampada Cupola")).toBeTruthy()
  act(() => shop.stage.getState().follow({ kind: "slot", id: "slot-1" }))
  expect(screen.queryByText("Lampada Cupola")).toBeNull()
  expect(screen.getByRole("button", { name: /^Guarda Lampada Cupola/ })).toBeTruthy()
  fireEvent.keyDown(document.body, { key: "e" })
  expect(shop.visit.getState().activity.kind).toBe("inspecting")
})

test("[WLK-57] beside a seat stands the way onto it; beside a lamp, or for whoever sits there, there is none", async () => {
  const { shop, user } = walk()
  act(() => shop.stage.getState().setReach(reach))
  expect(screen.queryByRole("button", { name: /^Siediti/ })).toBeNull()
  act(() => shop.stage.getState().setSittable(["slot-1"]))
  await user.click(screen.getByRole("button", { name: "Siediti: Lampada Cupola" }))
  expect(shop.stage.getState().asked).toEqual({ gesture: "sit", slotId: "slot-1", count: 1 })
  act(() => shop.stage.getState().setSeat("taken", "slot-1"))
  expect(screen.queryByRole("button", { name: "Siediti: Lampada Cupola" })).toBeNull()
  expect(screen.getByRole("button", { name: "Alzati" })).toBeTruthy()
})

test("[INS-35] what is in reach is stepped through beside a question too, and right after something was put back", () => {
  const { shop } = walk()
  const { chosen } = shop.inspecting.getState()
  expect(chosen).toBeNull()
  act(() => {
    shop.inspecting.getState().setInReach(["slot-1", "slot-2"])
    shop.stage.getState().setReach(reach)
    shop.stage.getState().follow({ kind: "slot", id: "slot-1" })
  })
  expect(screen.queryByRole("button", { name: "Il prossimo a portata di mano" })).toBeNull()
  fireEvent.keyDown(document.body, { code: "BracketRight", key: "+" })
  expect(shop.inspecting.getState().chosen).toBe("slot-2")
})

test("[SHP-16] E with a modifier, held down, or typed into a field takes nothing", () => {
  const { shop } = walk()
  act(() => shop.stage.getState().setReach(reach))
  const field = document.body.appendChild(document.createElement("input"))
  fireEvent.keyDown(document.body, { key: "e", ctrlKey: true })
  fireEvent.keyDown(document.body, { key: "e", repeat: true })
  fireEvent.keyDown(field, { key: "e" })
  field.remove()
  expect(shop.visit.getState().activity.kind).toBe("entrance")
})

test("[SHP-18] the plan says where one is and takes one elsewhere", async () => {
  const { user, shop } = walk()
  const pill = screen.getByRole("button", { name: "Pianta. Sei in: Lampade" })
  await user.click(pill)
  const here = await screen.findByRole("button", { name: /^Lampade/ })
  expect(here.getAttribute("aria-current")).toBe("location")
  await user.click(screen.getByRole("button", { name: "Ceramiche" }))
  expect(shop.visit.getState().destination).toEqual({ kind: "zone", id: "ceramics" })
  expect(pill.getAttribute("aria-expanded")).toBe("false")
  expect(document.activeElement).toBe(pill)
  expect(screen.getByText("Ti porto da: Ceramiche", { selector: "p" })).toBeTruthy()
})

test("[SHP-18] M opens the plan, Escape and a click beside it close it", async () => {
  const { user } = walk()
  const isOpen = () => screen.getByRole("button", { name: /^Pianta/ }).getAttribute("aria-expanded")
  fireEvent.keyDown(document.body, { key: "m" })
  expect(isOpen()).toBe("true")
  expect(document.activeElement).toBe(screen.getByRole("button", { name: /^Pianta/ }))
  fireEvent.keyDown(document.body, { key: "Escape" })
  expect(isOpen()).toBe("false")
  fireEvent.keyDown(document.body, { key: "m" })
  await user.click(document.body)
  expect(isOpen()).toBe("false")
})

test("[SHP-47] the tray shows the last four things on it, and how many there are in words", () => {
  const { shop, container } = walk()
  const things = [1, 2, 3, 4, 5].map((n) => aProduct(n, { image: `/${n}.webp` }))
  act(() => {
    shop.catalogue.getState().add(things)
    for (const { id, variants } of things) shop.cart.getState().add(id, variants[0]?.id ?? "")
  })
  const tray = screen.getByRole("button", { name: "Carrello, 5 articoli" })
  const pictures = [...tray.querySelectorAll("img")].map((image) => image.getAttribute("src"))
  expect(pictures).toEqual(["/2.webp", "/3.webp", "/4.webp", "/5.webp"])
  expect(container.querySelectorAll("img")).toHaveLength(4)
})

test("[SHP-47] a tray from an earlier visit gets its pictures, and does without them when they don't come", async () => {
  const fake = createFakeShop([lamp])
  fake.server.down.add("/api/products")
  fake.shop.cart.getState().add(lamp.id, "variant-1-0")
  renderInShop(fake.shop, <Hud understood />)
  await waitFor(() => expect(fake.server.asked).toEqual(["/api/products?ids=product-1"]))
  expect(screen.getByRole("button", { name: "Carrello, un articolo" })).toBeTruthy()
})

test("[SHP-1] the cart's count is in its name", () => {
  const { shop } = walk()
  expect(screen.getByRole("button", { name: "Carrello, vuoto" })).toBeTruthy()
  act(() => shop.cart.getState().add(lamp.id, "variant-1-0", 3))
  expect(screen.getByRole("button", { name: "Carrello, 3 articoli" })).toBeTruthy()
})
