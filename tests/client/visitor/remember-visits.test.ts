import { expect, test } from "vitest"
import { createSafeStorage } from "../../../src/client/safe-storage.ts"
import { createVisitStore } from "../../../src/client/visit-store.ts"
import { rememberVisits } from "../../../src/client/visitor/remember-visits.ts"
import { createFakeClock } from "../../helpers/fake-shop.ts"
import { createFakeStorage } from "../../helpers/fake-storage.ts"
import { createFakeVisitor } from "../../helpers/visitor/fake-visitor.ts"

const DAY = 86_400_000

function browser() {
  const clock = createFakeClock()
  const storage = createFakeStorage()
  const { visitor } = createFakeVisitor()
  let ordered = false
  function open(visitId: string) {
    const visit = createVisitStore({ now: clock.now, visitId })
    const earlier = rememberVisits({
      visitor: visitor.store,
      visit,
      local: createSafeStorage(() => storage),
      now: clock.now,
      hasOrdered: () => ordered,
    })
    visit.getState().browse()
    return earlier
  }
  const order = () => {
    ordered = true
  }
  return { clock, storage, open, choose: visitor.store.getState().choose, order }
}

test("[ASK-53] earlier visits are counted once each, with the days since and whether something was bought", () => {
  const { clock, open, choose, order } = browser()
  choose("given")
  expect(open("one")()).toBeNull()
  clock.pass(3 * DAY + 1000)
  expect(open("two")()).toEqual({ visits: 1, daysSince: 3, bought: false })
  order()
  expect(open("two")()).toEqual({ visits: 1, daysSince: 3, bought: false })
  clock.pass(DAY)
  expect(open("three")()).toEqual({ visits: 2, daysSince: 1, bought: true })
})

test("[ASK-53] without consent nothing is kept, and taking it back forgets them", () => {
  const { storage, open, choose, clock } = browser()
  choose("declined")
  expect(open("one")()).toBeNull()
  expect(storage.kept.has("vetrina.visits")).toBe(false)
  choose("given")
  expect(storage.kept.has("vetrina.visits")).toBe(true)
  clock.pass(DAY)
  const earlier = open("two")
  expect(earlier()).not.toBeNull()
  choose("declined")
  expect([storage.kept.has("vetrina.visits"), earlier()]).toEqual([false, null])
})
