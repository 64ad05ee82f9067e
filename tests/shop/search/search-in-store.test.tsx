// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { Hud } from "../../../src/shop/hud/hud.tsx"
// fetched when it is first wanted: here it is there already, however busy the machine is
import "../../../src/shop/search/plan-panel.tsx"
import { aProduct } from "../../helpers/fake-catalogue.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"
import { createWalk } from "../../helpers/walk-in-shop.tsx"

const lamp = aProduct(1, { title: "Lampada Cupola" })
const vase = aProduct(2, { title: "Vaso Onda" })
const stored = aProduct(3, { title: "Vaso del magazzino" })

function search() {
  const walk = createWalk([lamp, vase, stored], [lamp, vase])
  walk.enter()
  return { ...walk, ...renderInShop(walk.shop, <Hud understood />) }
}

const field = () => screen.findByRole("combobox", { name: "Cerca un prodotto o una stanza" })
const options = () => screen.queryAllByRole("option").map((option) => option.textContent)

test("[SHP-43] the slash key opens the search, which finds as one types and says how many", async () => {
  const { user } = search()
  fireEvent.keyDown(document.body, { key: "/" })
  const input = await field()
  expect(document.activeElement).toBe(input)
  await user.type(input, "vaso")
  await waitFor(() => expect(options()).toHaveLength(2))
  expect(screen.getByText("2 risultati")).toBeTruthy()
  expect(options()[1]).toContain("Solo nell’elenco")
})

test("[SHP-43] only what was typed last is asked for, and once it has been a while", async () => {
  const { user, server } = search()
  await user.click(screen.getByRole("button", { name: "Cerca" }))
  const input = await field()
  for (const value of ["l", "lam", "lampada"]) fireEvent.change(input, { target: { value } })
  await waitFor(() => expect(options()).toHaveLength(1))
  expect(server.asked.filter((path) => path.startsWith("/api/products"))).toEqual([
    "/api/products?q=lampada&limit=8",
  ])
})

test("[SHP-44] the arrow keys choose, Enter walks there, and the search is closed", async () => {
  const { user, shop, stock, events } = search()
  fireEvent.keyDown(document.body, { key: "/" })
  const input = await field()
  await user.type(input, "vaso")
  await waitFor(() => expect(options()).toHaveLength(2))
  expect(input.getAttribute("aria-activedescendant")).toBe(screen.getAllByRole("option")[0]?.id)
  await user.keyboard("{ArrowDown}{ArrowDown}{Enter}")
  expect(shop.visit.getState().destination).toEqual({ kind: "slot", id: stock[1]?.slot })
  expect(screen.queryByRole("combobox")).toBeNull()
  expect(screen.getByText("Ti porto da: Vaso Onda", { selector: "p" })).toBeTruthy()
  expect(events.at(-1)).toMatchObject({ type: "finder.completed", query: "vaso", found: true })
})

test("[SHP-44] rooms are found by their names, accents and case aside", async () => {
  const { user, shop } = search()
  fireEvent.keyDown(document.body, { key: "/" })
  await user.type(await field(), "CERÀM")
  await waitFor(() => expect(options()[0]).toContain("Ceramiche"))
  await user.keyboard("{Enter}")
  expect(shop.visit.getState().destination).toEqual({ kind: "zone", id: "ceramics" })
})

test("[SHP-44] what isn't on display is opened in the list", async () => {
  const { user, history } = search()
  fireEvent.keyDown(document.body, { key: "/" })
  await user.type(await field(), "magazzino")
  await user.click(await screen.findByRole("option", { name: /Vaso del magazzino/ }))
  expect(history?.at(-1)).toBe("/list?product=handle-3")
})

test("[SHP-43] what is found shows on the plan", async () => {
  const { user, container } = search()
  fireEvent.keyDown(document.body, { key: "/" })
  await user.type(await field(), "vaso")
  await waitFor(() => expect(options()).toHaveLength(2))
  expect(container.querySelectorAll("circle[data-active], circle[cx]")).toHaveLength(1)
})

test("[SHP-43] nothing found is said, and Escape first empties the field, then closes", async () => {
  const { user } = search()
  fireEvent.keyDown(document.body, { key: "/" })
  const input = await field()
  await user.type(input, "zzz")
  expect(await screen.findByText("Non troviamo niente così")).toBeTruthy()
  await user.keyboard("{Escape}")
  expect(input).toHaveProperty("value", "")
  await user.keyboard("{Escape}")
  expect(screen.queryByRole("combobox")).toBeNull()
})

test("[SHP-11] a search that doesn't answer says so and can be asked again", async () => {
  const { user, server } = search()
  server.down.add("/api/products")
  fireEvent.keyDown(document.body, { key: "/" })
  await user.type(await field(), "vaso")
  expect((await screen.findByRole("alert")).textContent).toContain("La ricerca non risponde.")
  server.down.clear()
  await user.click(screen.getByRole("button", { name: "Riprova" }))
  await waitFor(() => expect(options()).toHaveLength(2))
})
