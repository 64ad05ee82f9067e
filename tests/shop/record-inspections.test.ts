import { expect, test } from "vitest"
import { createFakeShop } from "../helpers/fake-shop.ts"

test("[SHP-13] putting back writes down what was looked at and for how many seconds", () => {
  const { shop, events, clock } = createFakeShop([])
  shop.visit.getState().inspect("p", "slot")
  clock.pass(4260)
  shop.visit.getState().putBack()
  shop.visit.getState().putBack()
  expect(events).toMatchObject([{ type: "product.inspected", productId: "p", seconds: 4.3 }])
})

test("[SHP-13] taking another puts the first back", () => {
  const { shop, events, clock } = createFakeShop([])
  shop.visit.getState().inspect("p", null)
  clock.pass(1000)
  shop.visit.getState().inspect("q", null)
  clock.pass(-5000)
  shop.visit.getState().putBack()
  expect(events).toMatchObject([
    { productId: "p", seconds: 1 },
    { productId: "q", seconds: 0 },
  ])
})
