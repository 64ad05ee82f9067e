import { expect, test } from "vitest"
import type { Event } from "../../../../src/domain/event.ts"
import { averageHandlingTime } from "../../../../src/metrics/index.ts"
import { HELD_MS } from "../../../../src/server/realtime/room/depart.ts"
import { CHIARA, guidedRoom, LAMP, LUCA, standingOf } from "../../../helpers/realtime/guided-room.ts"
import { openStore } from "../../../helpers/realtime/store-double.ts"

const secondsBetween = (events: readonly Event[]) => {
  const [start, end] = events.map(({ at }) => Date.parse(at))
  return ((end ?? 0) - (start ?? 0)) / 1000
}

test("[GDE-7] a guide whose connection drops is the guide again, and the visit goes on as it was", async () => {
  const { store, guide, anna } = await guidedRoom(["anna"])
  guide.say({ type: "lead", on: true })
  guide.say({ type: "spotlight", product: LAMP })
  anna.say({ type: "follow", as: "riding" })
  await store.pass(200)
  const before = standingOf(anna)
  guide.cut()
  await store.pass(60_000)
  expect(anna.all("visit-ended")).toEqual([])
  guide.reconnect()
  guide.join({ want: { kind: "guide", code: null } })
  await store.pass(200)
  expect(standingOf(guide)).toMatchObject({ ...before, age: expect.any(Number) })
  expect(guide.last("followers").riding).toEqual([anna.id])
  guide.say({ type: "spotlight", product: null })
  await store.settle()
  expect(standingOf(anna).spotlight).toBeNull()
})

test("[GDE-7] the guide takes the visit up from another page; the one before is a guest", async () => {
  const { store, guide, anna, code } = await guidedRoom(["anna"])
  const phone = store.visitor("chiara-phone", { guide: async () => CHIARA })
  phone.join({ want: { kind: "guide", code } })
  await store.pass(200)
  expect(standingOf(anna).guide).toBe(phone.id)
  guide.say({ type: "call" })
  phone.say({ type: "call" })
  await store.settle()
  expect(guide.last("denied")).toMatchObject({ of: "call", reason: "not-guide" })
  expect(anna.all("called").map(({ id }) => id)).toEqual([phone.id])
  const told = anna.all("people").flatMap((reply) => reply.in)
  expect(told.findLast(({ id }) => id === guide.id)?.role).toBe("visitor")
})

test("[GDE-7] nobody else of the staff becomes the guide of a visit, nor after a restart", async () => {
  const { store, code, guide } = await guidedRoom(["anna"])
  const luca = store.visitor("luca", { guide: async () => LUCA })
  luca.join({ want: { kind: "guide", code } })
  await store.settle()
  expect(luca.last("refused").reason).toBe("guided")
  const after = openStore({ start: store.now(), events: store.events, seed: 2 })
  const again = after.visitor("luca", { guide: async () => LUCA })
  again.join({ want: { kind: "guide", code } })
  await after.settle()
  expect(again.last("refused").reason).toBe("guided")
  expect(guide.closed).toBe(false)
})

test("[GDE-8] a guide who is gone for longer ends the visit for everybody, as of when they were last there", async () => {
  const { store, guide, anna } = await guidedRoom(["anna"])
  await store.pass(60_000)
  guide.cut()
  await store.pass(HELD_MS - 1_000)
  expect(anna.all("visit-ended")).toEqual([])
  await store.pass(2_000)
  expect(anna.last("visit-ended")).toMatchObject({ by: "gone", guests: 1, guideId: CHIARA.id })
  expect(anna.last("visit-ended").seconds).toBeCloseTo(60, 0)
  expect(secondsBetween(store.events)).toBeCloseTo(60, 0)
  anna.say({ type: "follow", as: "riding" })
  await store.settle()
  expect(anna.last("denied")).toMatchObject({ of: "follow", reason: "impossible" })
})

test("[GDE-8] a guide who goes somewhere else has ended the visit", async () => {
  const { store, guide, anna } = await guidedRoom(["anna"])
  guide.say({ type: "leave" })
  await store.pass(200)
  expect(anna.last("visit-ended").by).toBe("guide")
})

test("[GDE-8] guests who come and go end nothing", async () => {
  const { store, guide, anna, bruno } = await guidedRoom(["anna", "bruno"])
  anna.say({ type: "leave" })
  bruno.cut()
  await store.pass(HELD_MS + 10_000)
  expect(guide.all("visit-ended")).toEqual([])
  expect(store.events.map(({ type }) => type)).toEqual(["guided.started"])
})

test("[GDE-9] the time together is written down once: from the first guest to the end, the waiting not counted", async () => {
  const { store, guide, want } = await guidedRoom([])
  await store.pass(30_000)
  expect(store.events).toEqual([])
  const anna = store.visitor("anna")
  anna.join({ want })
  await store.pass(95_000)
  const { id } = standingOf(anna)
  guide.say({ type: "end-visit" })
  await store.pass(200)
  expect(store.events).toMatchObject([
    { type: "guided.started", guidedVisitId: id, context: { guideId: CHIARA.id, guidedVisitId: id } },
    { type: "guided.ended", guidedVisitId: id, context: { guideId: CHIARA.id, guidedVisitId: id } },
  ])
  const guidedSeconds = secondsBetween(store.events)
  expect(guidedSeconds).toBeCloseTo(95, 0)
  expect(averageHandlingTime([{ guidedSeconds, wrapUpSeconds: 0 }])).toEqual({ mean: guidedSeconds, n: 1 })
  for (const one of [guide, anna]) expect(one.last("visit-ended")).toMatchObject({ by: "guide", guests: 1 })
})

test("[GDE-9] a visit that nobody came to is nothing that was handled", async () => {
  const { store, guide } = await guidedRoom([])
  guide.say({ type: "end-visit" })
  await store.pass(200)
  expect(guide.last("visit-ended")).toMatchObject({ seconds: 0, guests: 0 })
  expect(store.events).toEqual([])
})

test("[GDE-9] while nothing can be written down it is kept, and written once when it can", async () => {
  let isAway = true
  const { store, guide } = await guidedRoom(["anna"], { canWrite: () => !isAway })
  guide.say({ type: "end-visit" })
  await store.pass(200)
  expect([store.events.length, store.errors.length > 0]).toEqual([0, true])
  isAway = false
  store.retry()
  await store.together.visits.settled()
  expect(store.events.map(({ type }) => type)).toEqual(["guided.started", "guided.ended"])
  store.retry()
  await store.together.visits.settled()
  expect(store.events).toHaveLength(2)
})

test("[GDE-10] the link of a visit that has ended leads nowhere, in this process and the next", async () => {
  const { store, guide, anna, want, code } = await guidedRoom(["anna", "bruno"])
  anna.cut()
  await store.pass(1_000)
  guide.say({ type: "end-visit" })
  await store.pass(200)
  anna.reconnect()
  anna.join({ want })
  const late = store.visitor("late")
  late.join({ want })
  await store.settle()
  expect([anna.last("refused").reason, late.last("refused").reason]).toEqual(["over", "over"])
  const after = openStore({ start: store.now(), events: store.events, seed: 2 })
  for (const [name, kind] of [
    ["guest", "guided"],
    ["chiara-page", "guide"],
  ] as const) {
    const one = after.visitor(name, { guide: async () => CHIARA })
    one.join({ want: { kind, code } })
    await after.settle()
    expect(one.last("refused").reason).toBe("over")
  }
})

test("[GDE-10] nobody can end a visit by making up an event of it", async () => {
  const { store, anna, code } = await guidedRoom(["anna"])
  const { id } = standingOf(anna)
  const [started] = store.events
  if (!started) throw new Error("nothing was written down")
  const forged = { ...started, id: "0190f3a1-0000-7000-8000-0000000000ff", type: "guided.ended" as const }
  const after = openStore({ start: store.now(), events: [...store.events, { ...forged, guidedVisitId: id }] })
  const guide = after.visitor("chiara-page", { guide: async () => CHIARA })
  guide.join({ want: { kind: "guide", code } })
  await after.settle()
  expect(guide.all("refused")).toEqual([])
})

test("[GDE-11] after a restart the visit goes on: the same one, begun when it began, whoever is back first", async () => {
  const { store, guide, anna } = await guidedRoom(["anna"])
  await store.pass(40_000)
  const { id } = standingOf(anna)
  store.close()
  await store.settle()
  const after = openStore({ start: store.now() + 3_000, events: store.events, seed: 2 })
  for (const one of [anna, guide]) after.adopt(one)
  anna.join({ want: { kind: "guided", code: guide.last("joined").room.code ?? "" } })
  await after.pass(100)
  expect(anna.last("guided").visit).toBeNull()
  guide.join({ want: { kind: "guide", code: null } })
  await after.pass(200)
  expect(standingOf(anna)).toMatchObject({ id, guide: guide.id })
  expect(standingOf(guide).age).toBeGreaterThan(42_000)
  guide.say({ type: "end-visit" })
  await after.pass(100)
  expect(after.events.map(({ type }) => type)).toEqual(["guided.started", "guided.ended"])
  expect(new Set(after.events.map(({ visitId }) => visitId))).toEqual(new Set([id]))
})
