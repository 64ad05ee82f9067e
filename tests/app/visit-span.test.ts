// @vitest-environment jsdom
import { afterEach, expect, test } from "vitest"
import { GONE_AFTER } from "../../src/app/leaving-notes.ts"
import { startVisitSpan } from "../../src/app/visit-span.ts"
import { createCartStore } from "../../src/client/cart-store.ts"
import { createSafeStorage } from "../../src/client/safe-storage.ts"
import { createVisitStore } from "../../src/client/visit-store.ts"
import { DEFAULT_AVATAR } from "../../src/domain/avatar.ts"
import type { Event } from "../../src/domain/event.ts"
import { createFakeClock, VISIT_ID } from "../helpers/fake-shop.ts"
import { createFakeStorage, forbidden } from "../helpers/fake-storage.ts"
import { createFakeVisitor } from "../helpers/visitor/fake-visitor.ts"

const running: (() => void)[] = []
afterEach(() => {
  for (const stop of running.splice(0)) stop()
})

/** A browser whose tabs share `local`; a page loaded again in a tab keeps its `session`. */
function createBrowser({ isPrivate = false } = {}) {
  const clock = createFakeClock()
  const events: Event[] = []
  const local = createFakeStorage()
  let made = 0
  const cart = createCartStore()
  const { visitor } = createFakeVisitor({ consent: "given" })
  function openPage(session = createFakeStorage(), visitId = VISIT_ID) {
    const visit = createVisitStore({ now: clock.now, visitId })
    const stop = startVisitSpan({
      visit,
      cart,
      visitor: visitor.store,
      sink: { add: async (event) => void events.push(event) },
      envelope: { visit, showroomId: "s", now: clock.now, newId: () => `e${++made}`, context: () => ({}) },
      window,
      local: createSafeStorage(isPrivate ? forbidden : () => local),
      session: createSafeStorage(isPrivate ? forbidden : () => session),
    })
    running.push(stop)
    const enter = () => visit.getState().enter({ name: "", avatar: DEFAULT_AVATAR })
    return { visit, enter, stop, session }
  }
  const seen = () =>
    events.map((event) => (event.type === "visit.ended" ? `ended ${event.seconds}` : event.type))
  return { clock, events, openPage, seen, local, visitor, cart }
}

const hide = (state: "hidden" | "visible") => {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true })
  document.dispatchEvent(new Event("visibilitychange"))
}
const leave = () => window.dispatchEvent(new Event("pagehide"))
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

test("[SHP-12] a visit begins when one comes in, not when the page is loaded, and ends with its seconds", () => {
  const { openPage, seen, clock } = createBrowser()
  const page = openPage()
  expect(seen()).toEqual([])
  page.enter()
  clock.pass(61_400)
  leave()
  expect(seen()).toEqual(["visit.started", "ended 61"])
})

test("[ASK-55] the end of a visit says how much was left in the cart, also when a later page tells it", async () => {
  const { openPage, events, clock, cart } = createBrowser()
  cart.getState().add("lamp", "red", 2)
  cart.getState().add("vase", "blue")
  const first = openPage()
  first.enter()
  leave()
  expect(events.at(-1)).toMatchObject({ type: "visit.ended", items: 3 })
  first.stop()
  openPage(undefined, "01939c5e-0000-7000-8000-000000000003").enter()
  cart.getState().setQuantity("red", 0)
  hide("hidden")
  clock.pass(GONE_AFTER + 1)
  openPage(undefined, "01939c5e-0000-7000-8000-000000000004")
  await settled()
  expect(events.at(-1)).toMatchObject({ type: "visit.ended", items: 1 })
})

test("[SHP-12] coming in by the list begins a visit too, once", () => {
  const { openPage, seen } = createBrowser()
  const page = openPage()
  page.visit.getState().browse()
  page.enter()
  expect(seen()).toEqual(["visit.started"])
})

test("[SHP-12] who only looked through the door made no visit", () => {
  const { openPage, seen } = createBrowser()
  openPage()
  hide("hidden")
  leave()
  expect(seen()).toEqual([])
})

test("[SHP-12] a page that is loaded again neither begins nor ends its visit a second time", async () => {
  const { openPage, seen, clock } = createBrowser()
  const first = openPage()
  first.enter()
  clock.pass(5000)
  leave()
  leave()
  first.stop()
  await settled()
  const again = openPage(first.session)
  again.enter()
  leave()
  expect(seen()).toEqual(["visit.started", "ended 5"])
})

test("[SHP-12] looking away and coming back is no ending", () => {
  const { openPage, seen, clock } = createBrowser()
  openPage().enter()
  hide("hidden")
  clock.pass(60_000)
  hide("visible")
  leave()
  expect(seen()).toEqual(["visit.started", "ended 60"])
})

test("[SHP-12] the ending of a page that was killed while hidden is told by a later page, once", () => {
  const { openPage, seen, clock } = createBrowser()
  const killed = openPage()
  killed.enter()
  clock.pass(7000)
  hide("hidden")
  killed.stop()
  openPage(undefined, "01939c5e-0000-7000-8000-000000000002").stop()
  expect(seen()).toEqual(["visit.started"])
  clock.pass(GONE_AFTER + 1)
  openPage(undefined, "01939c5e-0000-7000-8000-000000000003").stop()
  openPage(undefined, "01939c5e-0000-7000-8000-000000000004").stop()
  expect(seen()).toEqual(["visit.started", "ended 7"])
})

test("[SHP-12] a page whose ending was told by another while it was hidden doesn't tell it again", () => {
  const { openPage, seen, clock } = createBrowser()
  openPage().enter()
  hide("hidden")
  clock.pass(GONE_AFTER + 1)
  openPage(undefined, "01939c5e-0000-7000-8000-000000000002").stop()
  hide("visible")
  leave()
  expect(seen()).toEqual(["visit.started", "ended 0"])
})

test("[SHP-12] where storage is forbidden the visit still begins and ends once in its page", () => {
  const { openPage, seen, clock } = createBrowser({ isPrivate: true })
  openPage().enter()
  hide("hidden")
  hide("visible")
  clock.pass(3000)
  leave()
  leave()
  expect(seen()).toEqual(["visit.started", "ended 3"])
})

test("[SHP-12] what was being looked at is put back before the visit ends", () => {
  const { openPage, seen } = createBrowser()
  const page = openPage()
  page.enter()
  page.visit.getState().inspect("p", null)
  leave()
  expect(page.visit.getState().activity.kind).toBe("walking")
  expect(seen()).toHaveLength(2)
})

test("[SHP-2] damaged notes of endings are dropped", () => {
  const { openPage, seen, local } = createBrowser()
  local.setItem("vetrina.leaving", '[{"type":"visit.ended"},7,null]')
  openPage().enter()
  expect(seen()).toEqual(["visit.started"])
})

test("[OWN-3] who didn't agree to be remembered leaves no note of the end of a visit, and takes back what is there", async () => {
  const { openPage, local, visitor, clock, seen } = createBrowser()
  openPage().enter()
  hide("hidden")
  expect([...local.kept.keys()]).toEqual(["vetrina.leaving"])
  visitor.store.getState().choose("declined")
  expect([...local.kept.keys()]).toEqual([])
  hide("visible")
  hide("hidden")
  leave()
  expect([...local.kept.keys()]).toEqual([])
  clock.pass(2 * GONE_AFTER)
  openPage()
  await settled()
  expect(seen().filter((each) => each.startsWith("ended"))).toEqual([])
})
