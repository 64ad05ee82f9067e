// @vitest-environment jsdom
import { afterEach, expect, test } from "vitest"
import type { Happened } from "../../../src/client/journey/journey.ts"
import "../../../src/shop/recap/messages.ts"
import { useRecapReturn } from "../../../src/shop/recap/use-recap-return.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"

function Page() {
  useRecapReturn()
  return null
}

afterEach(() => window.history.replaceState(null, ""))

function closeRecap(state: (now: number) => unknown) {
  const { shop, events, clock } = createFakeShop([])
  const told: Happened[] = []
  shop.journey.happenings.hear((all) => told.push(...all))
  window.history.replaceState(state(clock.now()), "")
  const view = renderInShop(shop, <Page />)
  clock.pass(40_000)
  view.unmount()
  return { told, types: events.map(({ type }) => type) }
}

test("[ASK-50] where orders are made by message, closing the recap of one's order is coming back from the checkout", () => {
  const { told, types } = closeRecap((madeAt) => ({ recapMade: "order", madeAt }))
  expect(types).toEqual(["checkout.returned"])
  expect(told).toMatchObject([{ kind: "checkout.returned", from: "recap", ordered: false, seconds: 40 }])
})

test("[ASK-50] closing a recap that was made to keep, or came by a link, is not", () => {
  for (const state of [{ recapMade: "keep", madeAt: 0 }, null, { recapMade: "order" }, "hostile"])
    expect(closeRecap(() => state)).toEqual({ told: [], types: [] })
})
