import { expect, test } from "vitest"
import { recallVisit, rememberVisit, VISIT_PAUSE } from "../../src/client/persist-visit.ts"
import { createSafeStorage } from "../../src/client/safe-storage.ts"
import { createVisitStore } from "../../src/client/visit-store.ts"
import { DEFAULT_AVATAR } from "../../src/domain/avatar.ts"
import { createFakeClock, VISIT_ID } from "../helpers/fake-shop.ts"
import { createFakeStorage, forbidden } from "../helpers/fake-storage.ts"

const KEY = "vetrina.visit"
const NEW_ID = "01939c5e-0000-7000-8000-0000000000ff"

function remembered() {
  const clock = createFakeClock()
  const disk = createFakeStorage()
  const storage = createSafeStorage(() => disk)
  const visit = createVisitStore({ now: clock.now, visitId: VISIT_ID })
  rememberVisit(visit, storage, clock.now)
  const recall = () => recallVisit(storage, { now: clock.now, newId: () => NEW_ID })
  return { clock, disk, visit, recall }
}

test("[SHP-1] a page that is loaded again goes on with the visit of its tab", () => {
  const { visit, recall } = remembered()
  visit.getState().enter({ name: "Giulia", avatar: { ...DEFAULT_AVATAR, hair: "copper" } })
  visit.getState().inspect("p", null)
  visit.getState().chooseVariant("p", "v")
  visit.getState().noteAnswer("p", true)
  expect(recall()).toEqual({
    visitId: VISIT_ID,
    name: "Giulia",
    avatar: { ...DEFAULT_AVATAR, hair: "copper" },
    inspected: ["p"],
    answered: ["p"],
    tried: [],
    variantOf: { p: "v" },
  })
})

test("[SHP-1] after half an hour it is a new visit by the same person", () => {
  const { visit, recall, clock } = remembered()
  visit.getState().chooseName("Giulia")
  visit.getState().inspect("p", null)
  clock.pass(VISIT_PAUSE + 1)
  expect(recall()).toMatchObject({ visitId: NEW_ID, name: "Giulia", inspected: [], variantOf: {} })
})

test("[SHP-2] a visit that was stored damaged is forgotten, an avatar that is not in the lists is the default", () => {
  const { disk, recall, clock } = remembered()
  const whole = { visitId: VISIT_ID, name: "G", avatar: { hair: "green", outfit: 3 }, seenAt: clock.now() }
  disk.setItem(KEY, JSON.stringify(whole))
  expect(recall()).toMatchObject({ avatar: DEFAULT_AVATAR, inspected: [], variantOf: {} })
  for (const text of [
    "",
    "{",
    "[]",
    "null",
    '{"visitId":"1"}',
    JSON.stringify({ ...whole, visitId: "../x" }),
  ]) {
    disk.setItem(KEY, text)
    expect(recall()).toBeUndefined()
  }
})

test("[SHP-2] where storage is forbidden a visit is remembered by the page alone", () => {
  const clock = createFakeClock()
  const storage = createSafeStorage(forbidden)
  const visit = createVisitStore({ now: clock.now, visitId: VISIT_ID })
  rememberVisit(visit, storage, clock.now)
  visit.getState().chooseName("Giulia")
  expect(recallVisit(storage, { now: clock.now, newId: () => NEW_ID })).toBeUndefined()
})
