// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { GestureButtons } from "../../../src/shop/gestures/gesture-buttons.tsx"
import "../../../src/shop/together/express/express-strip.tsx"
import { tellGestures } from "../../../src/shop/together/tell-gestures.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"
import { aPerson, withCompany } from "../../helpers/together/company.ts"

async function walk() {
  const together = withCompany(createFakeShop([]).shop)
  tellGestures(together.shop)
  const view = renderInShop(together.shop, <GestureButtons />)
  await together.join([aPerson(1)])
  return { ...together, ...view }
}
const strip = () => screen.findByRole("toolbar", { name: "Reazioni" })

test("[TOG-55] alone, one waves as before and there is nobody to react to", async () => {
  const together = withCompany(createFakeShop([]).shop)
  tellGestures(together.shop)
  const { user } = renderInShop(together.shop, <GestureButtons />)
  await user.click(screen.getByRole("button", { name: "Saluta" }))
  expect(together.shop.stage.getState().asked).toMatchObject({ gesture: "wave" })
  expect(together.said).toEqual([])
  fireEvent.keyDown(document.body, { key: "r" })
  expect(screen.queryByRole("button", { name: "Reazioni" })).toBeNull()
})

test("[TOG-55] waving and pointing are told, by button, by key or asked otherwise; sitting is not a gesture", async () => {
  const { user, said, shop } = await walk()
  await user.click(screen.getByRole("button", { name: "Saluta" }))
  fireEvent.keyDown(document.body, { key: "h" })
  // The scene finds nothing there to point at.
  act(() => shop.stage.getState().notePointed(null))
  act(() => shop.stage.getState().ask("sit"))
  expect(said).toEqual([
    { type: "gesture", gesture: "wave" },
    { type: "gesture", gesture: "point" },
  ])
})

test("[TOG-55] R opens the reactions, arrows go through them, and each is sent at once", async () => {
  const { user, said } = await walk()
  fireEvent.keyDown(document.body, { key: "r" })
  const all = within(await strip()).getAllByRole("button")
  expect(document.activeElement).toBe(all[0])
  await user.keyboard("{Enter}{ArrowRight}{Enter}{ArrowLeft}{ArrowLeft}")
  expect(said).toEqual([
    { type: "react", reaction: "heart" },
    { type: "react", reaction: "thumbs-up" },
  ])
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Alza la mano" }))
  await user.keyboard("{Escape}")
  expect(screen.queryByRole("toolbar")).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Reazioni" }))
})

test("[TOG-55] a hand that was raised is seen on the button, and taken down again", async () => {
  const { user, said } = await walk()
  await user.click(screen.getByRole("button", { name: "Reazioni" }))
  await user.click(within(await strip()).getByRole("button", { name: "Alza la mano" }))
  expect(screen.getByRole("button", { name: "Reazioni. La tua mano è alzata" })).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Abbassa la mano" }))
  expect(said).toEqual([
    { type: "hand", up: true },
    { type: "hand", up: false },
  ])
})

test("[TOG-55] what comes too often is told to have had no effect", async () => {
  const { user, tell } = await walk()
  await user.click(screen.getByRole("button", { name: "Reazioni" }))
  await user.click(within(await strip()).getByRole("button", { name: "Risata" }))
  tell({ type: "denied", of: "react", reason: "too-many", wait: 700 })
  expect(screen.getByRole("status").textContent).toBe("Piano: aspetta un momento")
})

test("[TOG-65] nodding, clapping, shrugging and dancing are asked of the body, and told", async () => {
  const { user, said, shop } = await walk()
  await user.click(screen.getByRole("button", { name: "Reazioni" }))
  for (const [name, gesture] of [
    ["Annuisci", "nod"],
    ["Applaudi", "clap"],
    ["Alza le spalle", "shrug"],
    ["Balla", "dance"],
  ] as const) {
    await user.click(within(await strip()).getByRole("button", { name }))
    expect(said.at(-1)).toEqual({ type: "gesture", gesture })
    expect(shop.stage.getState().asked).toMatchObject({ gesture })
  }
})

test("[TOG-66] what one points at is told with the product, once each time", async () => {
  const { said, shop } = await walk()
  const { notePointed } = shop.stage.getState()
  act(() => notePointed({ productId: "onda", slotId: "niche-1" }))
  act(() => notePointed({ productId: "onda", slotId: "niche-1" }))
  act(() => shop.stage.getState().setSeat("near"))
  const told = { type: "point-at", product: "onda" }
  expect(said).toEqual([told, told])
})
