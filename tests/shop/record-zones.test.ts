// @vitest-environment jsdom
import { afterEach, expect, test } from "vitest"
import { createJourney, type Happened } from "../../src/client/journey/journey.ts"
import { createRecorder } from "../../src/client/recorder.ts"
import { createVisitStore } from "../../src/client/visit-store.ts"
import { DEFAULT_AVATAR } from "../../src/domain/avatar.ts"
import type { Event } from "../../src/domain/event.ts"
import { recordZones } from "../../src/shop/record-zones.ts"
import { createFakeClock } from "../helpers/fake-shop.ts"

const running: (() => void)[] = []
const show = (state: "hidden" | "visible") => {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true })
  document.dispatchEvent(new Event("visibilitychange"))
}
afterEach(() => {
  for (const stop of running.splice(0)) stop()
  show("visible")
})

function walkIn() {
  const clock = createFakeClock()
  const events: Event[] = []
  const visit = createVisitStore({ now: clock.now, visitId: "v" })
  let made = 0
  const sink = { add: async (event: Event) => void events.push(event) }
  const record = createRecorder({
    visit,
    sink,
    showroomId: "s",
    now: clock.now,
    newId: () => `e${++made}`,
    context: () => ({}),
  })
  const journey = createJourney(clock.now)
  const told: Happened[] = []
  journey.happenings.hear((all) => told.push(...all))
  running.push(recordZones({ visit, journey, record, now: clock.now, page: window }))
  visit.getState().show("scene")
  visit.getState().enter({ name: "", avatar: DEFAULT_AVATAR })
  const go = (zone: string, x = 0) => visit.getState().moveTo({ zone, x, z: 0, heading: 0 })
  const left = () =>
    events.map((event) => [event.type, event.place?.zone, "seconds" in event ? event.seconds : null])
  return { visit, clock, go, left, told, events }
}

test("[ASK-43] how long one was in a zone is written down at its place, once for each stay", () => {
  const { clock, go, left, told, events } = walkIn()
  go("lighting", 1)
  clock.pass(20_000)
  go("lighting", 4)
  clock.pass(10_000)
  go("audio")
  clock.pass(5000)
  go("lighting")
  expect(left()).toEqual([
    ["zone.left", "lighting", 30],
    ["zone.left", "audio", 5],
  ])
  expect(events[0]?.place).toMatchObject({ zone: "lighting", x: 4 })
  expect(told).toMatchObject([
    { kind: "zone.left", zone: "lighting", seconds: 30 },
    { kind: "zone.left", zone: "audio", seconds: 5 },
  ])
})

test("[ASK-43] leaving for the list, or for the door, ends a stay and is not walking on", () => {
  const { visit, clock, go, left, told } = walkIn()
  go("lighting")
  clock.pass(8000)
  visit.getState().show(null)
  visit.getState().show("list")
  clock.pass(60_000)
  visit.getState().show("scene")
  clock.pass(2000)
  visit.getState().comeToDoor()
  expect(left()).toEqual([
    ["zone.left", "lighting", 8],
    ["zone.left", "lighting", 2],
  ])
  expect(told).toEqual([])
})

test("[ASK-43] time in which nobody looks at the page doesn't count, and what may be lost is written down before", () => {
  const { clock, go, left, told } = walkIn()
  go("lighting")
  clock.pass(8000)
  show("hidden")
  window.dispatchEvent(new Event("pagehide"))
  expect(left()).toEqual([["zone.left", "lighting", 8]])
  clock.pass(600_000)
  show("visible")
  clock.pass(4000)
  go("audio")
  expect(left().slice(1)).toEqual([["zone.left", "lighting", 4]])
  expect(told).toMatchObject([{ kind: "zone.left", zone: "lighting", seconds: 12 }])
})

test("[ASK-43] a page that goes writes the stay down once, and one that comes back begins another", () => {
  const { clock, go, left } = walkIn()
  go("lighting")
  clock.pass(3000)
  window.dispatchEvent(new Event("pagehide"))
  show("hidden")
  expect(left()).toHaveLength(1)
  show("visible")
  window.dispatchEvent(new Event("pageshow"))
  clock.pass(1000)
  window.dispatchEvent(new Event("pagehide"))
  expect(left().slice(1)).toEqual([["zone.left", "lighting", 1]])
})

test("[ASK-43] who stands at the door, or is in the list alone, is in no zone", () => {
  const { visit, left, go } = walkIn()
  visit.getState().comeToDoor()
  go("lighting")
  visit.getState().show("list")
  window.dispatchEvent(new Event("pagehide"))
  expect(left()).toEqual([])
})
