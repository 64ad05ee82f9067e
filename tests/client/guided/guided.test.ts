// @vitest-environment jsdom
import { expect, test } from "vitest"
import type { GuidedVisit } from "../../../src/protocol/realtime/messages/guided.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { aPerson, CODE, withCompany } from "../../helpers/together/company.ts"

const LAMP = "0190f3a1-0000-7000-8000-000000000001"
const CHAIR = "0190f3a1-0000-7000-8000-000000000002"
const GUIDE = 7
const VISIT: GuidedVisit = {
  id: "0190f3a1-0000-8000-8000-00000000aaaa",
  guideId: "staff-chiara",
  guide: GUIDE,
  age: 60_000,
  leading: false,
  spotlight: null,
}
const ROOM = { kind: "guided", code: CODE } as const

function page() {
  const company = withCompany(createFakeShop([]).shop)
  const { guided, tell } = company
  return {
    ...company,
    state: () => guided.store.getState(),
    stands: (change: Partial<GuidedVisit> = {}) => tell({ type: "guided", visit: { ...VISIT, ...change } }),
  }
}

async function asGuest() {
  const mine = page()
  mine.presence.enter({ kind: "guided", code: CODE })
  await mine.join([aPerson(GUIDE, { name: "Chiara", role: "guide" })], ROOM)
  mine.stands()
  return mine
}

/** `self` is 0: the guide is oneself. */
async function asGuide() {
  const mine = page()
  mine.presence.enter({ kind: "guide", code: null })
  await mine.join([aPerson(1), aPerson(2)], ROOM)
  mine.stands({ guide: 0 })
  return mine
}

test("[GDE-12] a guest knows who guides them, since when, and that nobody moves their view before they agree", async () => {
  const { state, pass, said } = await asGuest()
  expect(state().visit).toMatchObject({
    id: VISIT.id,
    guideId: VISIT.guideId,
    code: CODE,
    guide: GUIDE,
    mine: false,
    startedAt: -60_000,
  })
  pass(60_000)
  expect([state().follow, said]).toEqual(["no", []])
})

test("[GDE-12] in the guide's room before the guide, one waits", async () => {
  const { state, tell, join, presence, stands } = page()
  presence.enter({ kind: "guided", code: CODE })
  await join([], ROOM)
  tell({ type: "guided", visit: null })
  expect([state().visit, state().waiting]).toEqual([null, true])
  stands()
  expect(state()).toMatchObject({ waiting: false, visit: { id: VISIT.id } })
})

test("[GDE-13] asked to follow one agrees, looks around, steps out and in, as one likes", async () => {
  const { state, said, stands, guided } = await asGuest()
  guided.agree()
  expect([state().follow, said]).toEqual(["no", []])
  stands({ leading: true })
  expect([state().follow, said]).toEqual(["asked", []])
  guided.agree()
  expect(state().follow).toBe("riding")
  guided.lookAround(true)
  expect(state().follow).toBe("looking-around")
  guided.lookAround(false)
  expect(state().follow).toBe("riding")
  guided.stepOut()
  expect(state().follow).toBe("stepped-out")
  guided.lookAround(true)
  expect(state().follow).toBe("stepped-out")
  guided.stepIn()
  expect(said).toEqual([
    { type: "follow", as: "riding" },
    { type: "follow", as: "stepped-out" },
    { type: "follow", as: "riding" },
  ])
  stands({ leading: false })
  expect(state().follow).toBe("no")
})

test("[GDE-13] who declines isn't asked again by whatever else the guide does, and may still come along", async () => {
  const { state, stands, guided } = await asGuest()
  stands({ leading: true })
  guided.decline()
  stands({ leading: true, spotlight: LAMP })
  expect(state().follow).toBe("no")
  guided.agree()
  expect(state().follow).toBe("riding")
  stands({ leading: false })
  stands({ leading: true })
  expect(state().follow).toBe("asked")
})

test("[GDE-13] when the server says there is nobody to follow, one follows nobody", async () => {
  const { state, stands, guided, tell } = await asGuest()
  stands({ leading: true })
  guided.agree()
  tell({ type: "denied", of: "follow", reason: "impossible", wait: null })
  expect(state().follow).toBe("no")
})

test("[GDE-13] what a guide can do, a guest can't, and the other way round", async () => {
  const guest = await asGuest()
  const { guided } = guest
  guided.askFollow(true)
  guided.askCome()
  guided.spotlight(LAMP)
  guided.pointAt([0, 1, 0], null)
  guided.end()
  guest.pass(1_000)
  expect([guest.said, guest.state().pointer]).toEqual([[], null])
  const guide = await asGuide()
  guide.stands({ guide: 0, leading: true })
  guide.guided.agree()
  guide.guided.stepOut()
  expect([guide.state().follow, guide.said]).toEqual(["no", []])
})

test("[GDE-14] the guide leads, calls, spotlights and ends; who goes along is known", async () => {
  const { guided, said, state, tell } = await asGuide()
  expect(state().visit?.mine).toBe(true)
  guided.askFollow(true)
  guided.askCome()
  guided.spotlight(LAMP)
  guided.spotlight(null)
  guided.end()
  expect(said).toEqual([
    { type: "lead", on: true },
    { type: "call" },
    { type: "spotlight", product: LAMP },
    { type: "spotlight", product: null },
    { type: "end-visit" },
  ])
  tell({ type: "followers", riding: [1], steppedOut: [2] })
  expect([[...state().followers], [...state().steppedOut]]).toEqual([[1], [2]])
})

test("[GDE-14] a call is there until it is answered; the spotlight tells one product from the next", async () => {
  const { guided, state, tell, stands } = await asGuest()
  const place = { x: 1, z: 2, heading: 90 }
  tell({ type: "called", id: GUIDE, place })
  expect(state().come).toEqual({ by: GUIDE, place, agreed: false, count: 1 })
  guided.agreeToCome()
  expect(state().come?.agreed).toBe(true)
  tell({ type: "called", id: GUIDE, place })
  expect(state().come).toMatchObject({ agreed: false, count: 2 })
  guided.dismissCome()
  expect(state().come).toBeNull()
  stands({ spotlight: LAMP })
  const first = state().spotlight
  stands({ spotlight: LAMP, leading: true })
  expect(state().spotlight).toBe(first)
  stands({ spotlight: CHAIR })
  expect([first, state().spotlight]).toEqual([
    { product: LAMP, by: GUIDE, count: 1 },
    { product: CHAIR, by: GUIDE, count: 2 },
  ])
  stands()
  expect(state().spotlight).toBeNull()
})

test("[GDE-15] where the guide points at goes out ten times a second at most, the last always, the same never twice", async () => {
  const { guided, said, pass, state } = await asGuide()
  for (let frame = 0; frame < 60; frame++) {
    guided.pointAt([frame / 100, 1, 0], LAMP)
    pass(16)
  }
  pass(200)
  const told = said.flatMap((each) => (each.type === "pointer" ? [each.at?.[0]] : []))
  expect(told.length).toBeGreaterThan(5)
  expect(told.length).toBeLessThanOrEqual(11)
  expect(told.at(-1)).toBe(0.59)
  for (let frame = 0; frame < 10; frame++) {
    guided.pointAt([0.59, 1, 0], LAMP)
    pass(100)
  }
  expect(said).toHaveLength(told.length)
  guided.pointAt(null, null)
  expect(state().pointer).toBeNull()
  expect(said.at(-1)).toEqual({ type: "pointer", at: null, product: null })
})

test("[GDE-15] a guest sees where the guide points at until it is nowhere", async () => {
  const { state, tell } = await asGuest()
  tell({ type: "pointer", id: GUIDE, at: [1, 1, 1], product: LAMP })
  tell({ type: "pointer", id: GUIDE, at: [2, 1, 1], product: null })
  expect(state().pointer).toEqual({ by: GUIDE, at: [2, 1, 1], product: null, count: 2 })
  tell({ type: "pointer", id: GUIDE, at: null, product: null })
  expect(state().pointer).toBeNull()
})

test("[GDE-16] when the visit ends one is on one's own again, with what is left of it", async () => {
  const { state, tell, presence, guided, pass } = await asGuest()
  pass(600_000)
  const ended = { type: "visit-ended", id: VISIT.id, guideId: VISIT.guideId } as const
  tell({ ...ended, by: "guide", seconds: 700, guests: 3 })
  expect(presence.store.getState().status.kind).toBe("off")
  expect(state()).toMatchObject({
    visit: null,
    waiting: false,
    summary: { id: VISIT.id, how: "ended", seconds: 700, guests: 3, guideName: "Chiara", mine: false },
  })
  guided.dismissSummary()
  expect(state().summary).toBeNull()
})

test("[GDE-16] who leaves by themselves has left, by their own clock, once", async () => {
  const { state, pass, presence, guided } = await asGuest()
  pass(30_000)
  presence.leave()
  expect(state()).toMatchObject({ visit: null, summary: { how: "left", seconds: 90, guests: null } })
  guided.dismissSummary()
  presence.enter({ kind: "any" })
  presence.leave()
  expect(state().summary).toBeNull()
})

test.each([
  ["over", "ended"],
  ["unreachable", "left"],
] as const)("[GDE-16] refused as %s on coming back, the visit has %s", async (reason, how) => {
  const { state, presence } = await asGuest()
  const { status } = presence.store.getState()
  if (status.kind !== "together") throw new Error("not in")
  presence.store.setState({ status: { ...status, kind: "resuming", since: 0 } })
  expect(state().visit).not.toBeNull()
  presence.store.setState({ status: { kind: "refused", want: status.want, reason, next: null } })
  expect(state()).toMatchObject({ visit: null, summary: { how } })
})

test("[GDE-16] a visit that one only waited for leaves nothing", async () => {
  const { state, tell, join, presence } = page()
  presence.enter({ kind: "guided", code: CODE })
  await join([], ROOM)
  tell({ type: "guided", visit: null })
  presence.leave()
  expect(state()).toMatchObject({ waiting: false, summary: null })
})

test("[GDE-11] a server that was replaced is told how one went along, and what the guide was doing", async () => {
  const guest = await asGuest()
  guest.stands({ leading: true })
  guest.guided.agree()
  guest.said.length = 0
  await guest.join([aPerson(GUIDE)], ROOM)
  guest.tell({ type: "guided", visit: null })
  guest.stands({ leading: true })
  expect(guest.state().follow).toBe("riding")
  expect(guest.said).toEqual([{ type: "follow", as: "riding" }])
  const guide = await asGuide()
  guide.stands({ guide: 0, leading: true, spotlight: LAMP })
  await guide.join([], ROOM)
  guide.stands({ guide: 0 })
  expect(guide.said).toEqual([
    { type: "lead", on: true },
    { type: "spotlight", product: LAMP },
  ])
  guide.stands({ guide: 0, leading: true, spotlight: LAMP })
  guide.stands({ guide: 0 })
  expect(guide.said).toHaveLength(2)
})

test("[GDE-11] a guest who went along comes along again although the guide is late to ask anew", async () => {
  const { join, tell, stands, said, state, guided } = await asGuest()
  stands({ leading: true })
  guided.agree()
  said.length = 0
  await join([], ROOM)
  tell({ type: "guided", visit: null })
  stands({ leading: false })
  stands({ leading: true })
  expect(state().follow).toBe("riding")
  expect(said).toEqual([{ type: "follow", as: "riding" }])
})

test("[PRS-34] a server that has been replaced is told by the guide's page what was presented, and what was lit", async () => {
  const mine = await asGuide()
  const { tell, stands, said, state, join } = mine
  const shown = { code: "abcdefghijklmnopqrstuv", step: "0190f3a1-0000-4000-8000-000000000001" }
  tell({ type: "presented", shown: null })
  tell({ type: "presented", shown })
  stands({ guide: 0, spotlight: LAMP })
  said.length = 0
  await join([aPerson(1)], ROOM)
  stands({ guide: 0 })
  tell({ type: "presented", shown: null })
  expect(said.at(-1)).toEqual({ type: "present", shown, product: LAMP })
  expect(state().presented).toEqual(shown)
  // What the guide has ended since stays ended.
  tell({ type: "presented", shown: null })
  expect(state().presented).toBeNull()
})
