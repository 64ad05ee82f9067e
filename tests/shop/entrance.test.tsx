// @vitest-environment jsdom
import { screen } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"
import { Entrance } from "../../src/shop/entrance/entrance.tsx"
import { createFakeShop } from "../helpers/fake-shop.ts"
import { renderInShop } from "../helpers/render-in-shop.tsx"

afterEach(() => vi.unstubAllGlobals())

function open() {
  const fake = createFakeShop([])
  return { ...fake, ...renderInShop(fake.shop, <Entrance hour={10} random={() => 0.5} />) }
}

test("[SHP-9] one may just walk in", async () => {
  const { user, shop } = open()
  await user.click(screen.getByRole("button", { name: "Entra" }))
  expect(shop.visit.getState()).toMatchObject({ name: "", entered: true, activity: { kind: "walking" } })
})

test("[SHP-9] what is chosen shows in the avatar at once, and stays after entering with Enter", async () => {
  const { user, shop } = open()
  await user.click(screen.getByRole("radio", { name: "Ramati" }))
  await user.click(screen.getByRole("radio", { name: "Espresso" }))
  await user.click(screen.getByRole("tab", { name: "Abiti" }))
  await user.click(screen.getByRole("radio", { name: "Ocra" }))
  expect(shop.visit.getState().avatar).toMatchObject({ hair: "copper", outfit: "ochre", skin: "espresso" })
  await user.type(screen.getByRole("textbox", { name: "Come ti chiamiamo?" }), " Giulia \u202e{Enter}")
  expect(shop.visit.getState()).toMatchObject({ name: "Giulia", avatar: { hair: "copper" }, entered: true })
})

test("[SHP-9] every row is a named group that the arrow keys move in", async () => {
  const { user, shop } = open()
  for (const name of ["Corpo", "Pelle", "Capelli", "Colore dei capelli"])
    expect(screen.getByRole("radiogroup", { name })).toBeTruthy()
  // jsdom has none, and user-event looks for the neighbours with it
  vi.stubGlobal("CSS", { escape: (text: string) => text.replace(/[^\w-]/g, "\\$&") })
  screen.getByRole("radio", { name: "Castani" }).focus()
  await user.keyboard("{ArrowRight}")
  expect(shop.visit.getState().avatar.hair).toBe("black")
})

test("[WLK-30] the tabs of the avatar are reached and changed by keys, and say which is open", async () => {
  const { user } = open()
  screen.getByRole("tab", { name: "Tu" }).focus()
  await user.keyboard("{ArrowRight}")
  expect(screen.getByRole("tab", { name: "Abiti" })).toHaveProperty("ariaSelected", "true")
  expect(screen.getByRole("tabpanel", { name: "Abiti" })).toBeTruthy()
  for (const name of ["Sopra", "Colore di sopra", "Sotto", "Colore di sotto", "Scarpe"])
    expect(screen.getByRole("radiogroup", { name })).toBeTruthy()
})

test("[WLK-30] a dress leaves no choice of what is worn below", async () => {
  const { user } = open()
  await user.click(screen.getByRole("tab", { name: "Abiti" }))
  await user.click(screen.getByRole("radio", { name: "Vestito" }))
  expect(screen.queryByRole("radiogroup", { name: "Sotto" })).toBeNull()
})

test("[WLK-30] whoever can't decide is surprised, and may be again", async () => {
  const values = [0.99, 0.1]
  let at = 0
  const fake = createFakeShop([])
  const { user } = renderInShop(
    fake.shop,
    <Entrance hour={10} random={() => values[at++ < 9 ? 0 : 1] ?? 0} />,
  )
  const before = fake.shop.visit.getState().avatar
  await user.click(screen.getByRole("button", { name: "Sorprendimi" }))
  const first = fake.shop.visit.getState().avatar
  expect(first).not.toEqual(before)
  await user.click(screen.getByRole("button", { name: "Sorprendimi" }))
  expect(fake.shop.visit.getState().avatar).not.toEqual(first)
})

test("[SHP-10] the language can be switched at the door", async () => {
  const { user } = open()
  await user.selectOptions(screen.getByRole("combobox", { name: "Lingua" }), "English")
  expect(screen.getByRole("button", { name: "Walk in" })).toBeTruthy()
})
