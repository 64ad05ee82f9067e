import { expect, test } from "vitest"
import type { Happened } from "../../../src/client/journey/journey.ts"
import { noteReturn } from "../../../src/shop/checkout/note-return.ts"
import { createFakeCheckout } from "../../helpers/fake-checkout.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"

function leave({ reference = "REF" } = {}) {
  const { shop, events, clock } = createFakeShop([])
  const told: Happened[] = []
  shop.journey.happenings.hear((all) => told.push(...all))
  const { tools } = createFakeCheckout(clock.now)
  tools.pending.keep({ reference, at: clock.now(), lines: [] })
  tools.away.leave(reference)
  clock.pass(95_000)
  return { shop, tools, told, types: () => events.map(({ type }) => type) }
}

test("[ASK-50] coming back by the browser's Back is written down once", () => {
  const { shop, tools, told, types } = leave()
  noteReturn(shop, tools)
  noteReturn(shop, tools)
  noteReturn(shop, tools, { ordered: false, ours: true })
  expect(types()).toEqual(["checkout.returned"])
  expect(told).toMatchObject([{ kind: "checkout.returned", from: "merchant", ordered: false, seconds: 95 }])
})

test("[ASK-50] coming back with an order knows so, in a tab that the merchant opened too", () => {
  const { shop, tools, told, types } = leave()
  const elsewhere = { ...tools, away: { leave: () => {}, take: () => null } }
  noteReturn(shop, elsewhere, { ordered: true, ours: true })
  expect(told).toMatchObject([{ ordered: true, seconds: 95 }])
  // the tab that was left is shown again afterwards
  noteReturn(shop, tools)
  expect(types()).toEqual(["checkout.returned"])
})

test("[ASK-50] who has handed nothing over, or brings an order from elsewhere, doesn't come back", () => {
  const { shop, tools, types } = leave()
  tools.away.take()
  noteReturn(shop, tools)
  noteReturn(shop, tools, { ordered: true, ours: false })
  const { tools: fresh } = createFakeCheckout()
  noteReturn(shop, fresh, { ordered: false, ours: true })
  expect(types()).toEqual([])
})

test("[ASK-50] each time that a cart is handed over one may come back again", () => {
  const { shop, tools, types } = leave()
  noteReturn(shop, tools)
  tools.pending.keep({ reference: "REF2", at: tools.now(), lines: [] })
  tools.away.leave("REF2")
  noteReturn(shop, tools)
  expect(types()).toEqual(["checkout.returned", "checkout.returned"])
})
