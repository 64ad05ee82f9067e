// @vitest-environment jsdom
import { act, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { GestureButtons } from "../../src/shop/gestures/gesture-buttons.tsx"
import { SitPill } from "../../src/shop/gestures/sit-pill.tsx"
import { aProduct } from "../helpers/fake-catalogue.ts"
import { createFakeShop } from "../helpers/fake-shop.ts"
import { renderInShop } from "../helpers/render-in-shop.tsx"
import { createWalk } from "../helpers/walk-in-shop.tsx"

const chair = aProduct(1, { title: "Poltrona Brera" })
const SLOT = createWalk([chair]).stock[0]?.slot ?? ""

function openIn({ shop, enter }: ReturnType<typeof createWalk>) {
  enter()
  return { shop, ...renderInShop(shop, <GestureButtons />) }
}

function open(language: "it" | "en" = "it") {
  const { shop } = createFakeShop([])
  return { shop, ...renderInShop(shop, <GestureButtons />, { language }) }
}

test("[WLK-35] one waves and points by button and by key, as often as one likes", async () => {
  const { user, shop } = open()
  await user.click(screen.getByRole("button", { name: "Saluta" }))
  expect(shop.stage.getState().asked).toEqual({ gesture: "wave", slotId: null, count: 1 })
  await user.keyboard("h")
  await user.keyboard("h")
  expect(shop.stage.getState().asked).toMatchObject({ gesture: "point", count: 3 })
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

test("[WLK-57] C sits down and gets up, and a screen reader hears which seat one is on", async () => {
  const { shop, user } = openIn(createWalk([chair]))
  act(() => shop.stage.getState().setSeat("near", SLOT))
  await user.keyboard("c")
  expect(shop.stage.getState().asked).toEqual({ gesture: "sit", slotId: null, count: 1 })
  act(() => shop.stage.getState().setSeat("taken", SLOT))
  expect(screen.getByRole("status").textContent).toMatch(/^Ora sei su: Poltrona Brera\./)
  await user.keyboard("c")
  act(() => shop.stage.getState().setSeat("near", SLOT))
  expect(screen.getByRole("status").textContent).toBe("In piedi")
})

test("[WLK-57] from its sheet a seat is put back and sat on, by button or by C; what isn't one offers none", async () => {
  const walk = createWalk([chair])
  walk.enter()
  const { shop } = walk
  act(() => shop.visit.getState().inspect(chair.id, SLOT))
  const { user } = renderInShop(shop, <SitPill />, { language: "en" })
  expect(screen.queryByRole("button")).toBeNull()
  act(() => shop.stage.getState().setSittable([SLOT]))
  await user.click(screen.getByRole("button", { name: "Sit on it" }))
  expect(shop.visit.getState().activity.kind).toBe("walking")
  expect(shop.stage.getState().asked).toEqual({ gesture: "sit", slotId: SLOT, count: 1 })
  act(() => shop.visit.getState().inspect(chair.id, null))
  await user.keyboard("c")
  expect(shop.visit.getState().activity.kind).toBe("walking")
  expect(shop.stage.getState().asked).toMatchObject({ slotId: SLOT, count: 2 })
})
