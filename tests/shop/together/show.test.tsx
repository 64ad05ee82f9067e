// @vitest-environment jsdom
import { act, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import flagship from "../../../scenes/flagship.json"
import { parseScene } from "../../../src/domain/parse-scene.ts"
import { Company } from "../../../src/shop/together/company.tsx"
import { ShowButton } from "../../../src/shop/together/show/show-button.tsx"
import "../../../src/shop/together/together-layer.tsx"
import { aProduct } from "../../helpers/fake-catalogue.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"
import { aPerson, CODE, withCompany } from "../../helpers/together/company.ts"

const scene = parseScene(flagship, "scenes/flagship.json")
const slot = scene.fixtures.flatMap(({ slots }) => slots).find(({ inspectable }) => inspectable)?.id ?? ""
const lamp = aProduct(1, { title: "Lampada Cupola" })
const elsewhere = aProduct(2, { title: "Vaso Onda" })
const chiara = aPerson(1, { name: "Chiara" })

async function see(surface: "scene" | "list" = "scene", children = <div />) {
  const fake = createFakeShop([lamp, elsewhere])
  fake.shop.catalogue.getState().add([lamp])
  fake.shop.scene.setState({ kind: "ready", scene, stock: [{ slot, product: lamp }] }, true)
  const together = withCompany(fake.shop)
  const { visit } = together.shop
  visit.getState().enter({ name: "Giulia", avatar: visit.getState().avatar })
  visit.getState().moveTo({ zone: "atrium", x: 0, z: 0, heading: 0 })
  const view = renderInShop(
    together.shop,
    <>
      {children}
      <Company surface={surface} tools={together.tools} />
    </>,
    { path: surface === "list" ? "/list" : "/" },
  )
  await together.join([chiara])
  const shows = (product: string) => together.tell({ type: "shown", id: 1, product })
  return { ...fake, ...together, ...view, shows }
}

test("[TOG-56] what one looks at is shown to whoever is near, or to all one's company, as long as there is somebody", async () => {
  const { user, said, join, people } = await see("scene", <ShowButton product={lamp} />)
  await user.click(screen.getByRole("button", { name: "Mostra a chi è vicino" }))
  expect(said).toEqual([{ type: "show", product: lamp.id }])
  expect(screen.getByText("Mostrato")).toBeTruthy()
  await join([chiara], { kind: "friends", code: CODE })
  expect(screen.getByRole("button", { name: "Mostra a tutti" })).toBeTruthy()
  people({ out: [1] })
  expect(screen.queryByRole("button", { name: "Mostra a tutti" })).toBeNull()
})

test("[TOG-56] showing too often says to wait", async () => {
  const { user, tell } = await see("scene", <ShowButton product={lamp} />)
  await user.click(screen.getByRole("button", { name: "Mostra a chi è vicino" }))
  tell({ type: "denied", of: "show", reason: "too-many", wait: 4_000 })
  expect(screen.queryByText("Mostrato")).toBeNull()
  expect(screen.getByText("Aspetta qualche secondo", { selector: "p span" })).toBeTruthy()
})

test("[TOG-57] what somebody shows is said, and in one's hand at a tap, whatever one has there and wherever one is", async () => {
  const { user, shop, shows } = await see()
  act(() => shop.visit.getState().inspect(elsewhere.id, null))
  shows(lamp.id)
  expect(await screen.findByText("Chiara mostra: Lampada Cupola")).toBeTruthy()
  await waitFor(() =>
    expect(screen.getByRole("status").textContent).toMatch(/^Chiara mostra: Lampada Cupola\. Premi/),
  )
  await user.click(screen.getByRole("button", { name: "Guarda Lampada Cupola" }))
  expect(shop.visit.getState()).toMatchObject({
    activity: { kind: "inspecting", productId: lamp.id, slotId: slot },
    place: { zone: "atrium", x: 0, z: 0 },
  })
  expect(screen.queryByText("Chiara mostra: Lampada Cupola")).toBeNull()
})

test("[TOG-57] one can walk to where it stands instead", async () => {
  const { user, shop, shows } = await see()
  act(() => shop.visit.getState().inspect(elsewhere.id, null))
  shows(lamp.id)
  await user.click(await screen.findByRole("button", { name: "Portami da Lampada Cupola" }))
  expect(shop.visit.getState()).toMatchObject({
    activity: { kind: "walking" },
    destination: { kind: "slot", id: slot },
  })
  expect(screen.queryByText("Chiara mostra: Lampada Cupola")).toBeNull()
})

test("[TOG-57] a product that isn't on display, or that this page hasn't met, opens in the list", async () => {
  const { user, shows, history, server } = await see()
  shows(elsewhere.id)
  await user.click(await screen.findByRole("button", { name: "Guarda Vaso Onda" }))
  expect(server.asked).toContain(`/api/products?ids=${elsewhere.id}`)
  expect(history.at(-1)).toBe(`/list?product=${elsewhere.handle}`)
})

test("[TOG-57] in the list it opens there", async () => {
  const { user, shows, history } = await see("list")
  shows(lamp.id)
  await user.click(await screen.findByRole("button", { name: "Guarda Lampada Cupola" }))
  expect(history.at(-1)).toBe(`/list?product=${lamp.handle}`)
})

test("[TOG-57] it goes when it is put aside or long ago, comes again when it is shown again, and not from the muted", async () => {
  const { user, shows, pass, presence } = await see()
  const pill = () => screen.queryByText("Chiara mostra: Lampada Cupola")
  shows(lamp.id)
  await user.click(await screen.findByRole("button", { name: "Chiudi" }))
  expect(pill()).toBeNull()
  shows(lamp.id)
  expect(pill()).not.toBeNull()
  pass(30_000)
  expect(pill()).toBeNull()
  act(() => presence.mute({ key: chiara.key, name: "Chiara" }, true))
  shows(lamp.id)
  expect(pill()).toBeNull()
})

test("[TOG-57] it waits for whoever is at it, and isn't shown to whoever holds it already", async () => {
  const { shows, pass, shop } = await see()
  shows(lamp.id)
  const look = await screen.findByRole("button", { name: "Guarda Lampada Cupola" })
  act(() => look.focus())
  pass(60_000)
  expect(screen.queryByText("Chiara mostra: Lampada Cupola")).not.toBeNull()
  act(() => shop.visit.getState().inspect(lamp.id, slot))
  expect(screen.queryByText("Chiara mostra: Lampada Cupola")).toBeNull()
  act(() => shop.visit.getState().putBack())
  expect(screen.queryByText("Chiara mostra: Lampada Cupola")).toBeNull()
})
