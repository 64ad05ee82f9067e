// @vitest-environment jsdom
import { act, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { GestureButtons } from "../../src/shop/gestures/gesture-buttons.tsx"
import { createFakeShop } from "../helpers/fake-shop.ts"
import { renderInShop } from "../helpers/render-in-shop.tsx"

function open(language: "it" | "en" = "it") {
  const { shop } = createFakeShop([])
  return { shop, ...renderInShop(shop, <GestureButtons />, { language }) }
}

test("[WLK-35] one waves and points by button and by key, as often as one likes", async () => {
  const { user, shop } = open()
  await user.click(screen.getByRole("button", { name: "Saluta" }))
  expect(shop.stage.getState().asked).toEqual({ gesture: "wave", count: 1 })
  await user.keyboard("h")
  await user.keyboard("h")
  expect(shop.stage.getState().asked).toEqual({ gesture: "point", count: 3 })
})

test("[WLK-35] a seat is offered where there is one; whoever sits is offered to get up", async () => {
  const { user, shop } = open("en")
  expect(screen.queryByRole("button", { name: "Sit down" })).toBeNull()
  act(() => shop.stage.getState().setSeat("near"))
  await user.click(screen.getByRole("button", { name: "Sit down" }))
  expect(shop.stage.getState().asked).toMatchObject({ gesture: "sit" })
  act(() => shop.stage.getState().setSeat("taken"))
  expect(screen.getByRole("button", { name: "Get up" })).toBeTruthy()
})
