import { expect, test } from "vitest"
import type { Request } from "../../../../src/protocol/realtime/messages.ts"
import { CHAIR, CHIARA, guidedRoom, LAMP, LUCA, standingOf } from "../../../helpers/realtime/guided-room.ts"

test("[GDE-1] guests land with the guide, whose name is the staff's where they gave none, and know how it stands", async () => {
  const { guide, anna } = await guidedRoom(["anna"])
  expect(anna.last("joined").people).toMatchObject([{ id: guide.id, role: "guide", name: "Chiara" }])
  expect(standingOf(anna)).toMatchObject({
    guide: guide.id,
    guideId: CHIARA.id,
    leading: false,
    spotlight: null,
  })
  expect(standingOf(guide).id).toBe(standingOf(anna).id)
  expect(JSON.stringify(anna.last("guided"))).not.toContain(guide.last("joined").room.code)
})

test("[GDE-1] who comes before the guide is told that they wait, and then that it begins", async () => {
  const { store, want } = await guidedRoom([])
  const other = store.codes.make("guided")
  const early = store.visitor("early")
  early.join({ want: { kind: "guided", code: other } })
  await store.settle()
  expect(early.last("guided").visit).toBeNull()
  const guide = store.visitor("late-guide", { guide: async () => LUCA })
  guide.join({ want: { kind: "guide", code: other } })
  await store.pass(100)
  expect(standingOf(early)).toMatchObject({ guide: guide.id, guideId: LUCA.id, age: 0 })
  expect(want.code).not.toBe(other)
})

test("[GDE-1] a room of another kind knows nothing of guiding", async () => {
  const { store } = await guidedRoom([])
  const stranger = store.visitor("stranger")
  stranger.join()
  await store.pass(200)
  expect(stranger.all("guided")).toEqual([])
})

const GUIDES: readonly Request[] = [
  { type: "lead", on: true },
  { type: "call" },
  { type: "spotlight", product: LAMP },
  { type: "pointer", at: [0, 1, 0], product: null },
  { type: "end-visit" },
]

test.each(GUIDES)("[GDE-2] $type is refused from everybody but the guide of that room", async (request) => {
  const { store, guide, anna, bruno } = await guidedRoom(["anna", "bruno"])
  const colleague = store.visitor("luca", { guide: async () => LUCA })
  colleague.join({ want: { kind: "guide", code: null } })
  const alone = store.visitor("alone")
  alone.join()
  await store.pass(200)
  for (const one of [guide, anna, bruno]) one.forget()
  for (const who of [anna, alone]) {
    who.say(request)
    await store.pass(200)
    expect(who.last("denied")).toMatchObject({ of: request.type, reason: "not-guide" })
  }
  // A guide elsewhere does it there, and nobody here hears of it.
  colleague.say(request)
  await store.pass(200)
  for (const one of [guide, bruno]) expect(one.replies.filter(({ type }) => type !== "joined")).toEqual([])
})

test("[GDE-2] a guide who comes as a guest of somebody else's visit guides nobody there", async () => {
  const { store, want, guide } = await guidedRoom(["anna"])
  const luca = store.visitor("luca", { guide: async () => LUCA })
  luca.join({ want })
  await store.settle()
  expect(luca.last("joined").people.find(({ id }) => id === guide.id)?.role).toBe("guide")
  luca.say({ type: "lead", on: true })
  await store.settle()
  expect(luca.last("denied").reason).toBe("not-guide")
})

test("[GDE-3] follow me asks everybody, and whoever comes later", async () => {
  const { store, guide, anna, want } = await guidedRoom(["anna"])
  guide.say({ type: "lead", on: true })
  await store.pass(100)
  expect(standingOf(anna).leading).toBe(true)
  const late = store.visitor("late")
  late.join({ want })
  await store.settle()
  expect(standingOf(late).leading).toBe(true)
})

test("[GDE-3] a guest goes along, steps out and back in at will; the guide knows who does", async () => {
  const { store, guide, anna, bruno } = await guidedRoom(["anna", "bruno"])
  anna.say({ type: "follow", as: "riding" })
  await store.pass(100)
  expect(anna.last("denied")).toMatchObject({ of: "follow", reason: "impossible" })
  guide.say({ type: "lead", on: true })
  await store.pass(100)
  expect(guide.last("followers")).toMatchObject({ riding: [], steppedOut: [] })
  for (const one of [anna, bruno]) one.say({ type: "follow", as: "riding" })
  await store.pass(100)
  expect(guide.last("followers")).toMatchObject({ riding: [anna.id, bruno.id], steppedOut: [] })
  anna.say({ type: "follow", as: "stepped-out" })
  bruno.say({ type: "follow", as: "no" })
  await store.pass(100)
  expect(guide.last("followers")).toMatchObject({ riding: [], steppedOut: [anna.id] })
  anna.say({ type: "follow", as: "riding" })
  await store.pass(100)
  expect(guide.last("followers")).toMatchObject({ riding: [anna.id], steppedOut: [] })
  guide.say({ type: "lead", on: false })
  await store.pass(100)
  expect(guide.last("followers")).toMatchObject({ riding: [], steppedOut: [] })
  expect(anna.all("followers")).toEqual([])
})

test("[GDE-3] who leaves follows nobody any more, and the guide follows nobody at all", async () => {
  const { store, guide, anna } = await guidedRoom(["anna", "bruno"])
  guide.say({ type: "lead", on: true })
  guide.say({ type: "follow", as: "riding" })
  await store.pass(100)
  expect(guide.last("denied")).toMatchObject({ of: "follow", reason: "impossible" })
  anna.say({ type: "follow", as: "riding" })
  await store.pass(100)
  anna.say({ type: "leave" })
  await store.pass(200)
  expect(guide.last("followers")).toMatchObject({ riding: [] })
})

test("[GDE-4] come to me tells each guest where the server has the guide, and the guide nothing", async () => {
  const { store, guide, anna, bruno } = await guidedRoom(["anna", "bruno"])
  guide.moveTo(0.45, 5)
  await store.pass(100)
  guide.say({ type: "call" })
  await store.settle()
  for (const guest of [anna, bruno])
    expect(guest.last("called")).toMatchObject({ id: guide.id, place: { x: 0.45, z: 5 } })
  expect(guide.all("called")).toEqual([])
})

test("[GDE-5] the product in the spotlight is the same for all, also for who comes later, until it is put back", async () => {
  const { store, guide, anna, want } = await guidedRoom(["anna"])
  guide.say({ type: "spotlight", product: LAMP })
  await store.settle()
  expect([standingOf(anna).spotlight, standingOf(guide).spotlight]).toEqual([LAMP, LAMP])
  guide.say({ type: "spotlight", product: CHAIR })
  await store.settle()
  const late = store.visitor("late")
  late.join({ want })
  await store.settle()
  expect(standingOf(late).spotlight).toBe(CHAIR)
  guide.say({ type: "spotlight", product: null })
  await store.settle()
  expect([standingOf(anna).spotlight, standingOf(late).spotlight]).toEqual([null, null])
})

test("[GDE-5] a guide who asks without end is asked to wait", async () => {
  const { store, guide, anna } = await guidedRoom(["anna"])
  anna.forget()
  for (let time = 0; time < 30; time++) guide.say({ type: "call" })
  await store.settle()
  expect(guide.last("denied")).toMatchObject({ of: "call", reason: "too-many" })
  expect(anna.all("called").length).toBeLessThan(12)
})

test("[GDE-6] where the guide points at is told ten times a second at most, the newest only", async () => {
  const { store, guide, anna } = await guidedRoom(["anna"])
  for (let step = 0; step < 40; step++) {
    guide.say({ type: "pointer", at: [step / 100, 1, 0], product: null })
    if (step % 4 === 3) await store.pass(200)
  }
  const told = anna.all("pointer")
  expect(told.length).toBeGreaterThan(5)
  expect(told.length).toBeLessThanOrEqual(21)
  expect(new Set(told.map(({ at }) => at?.[0])).size).toBe(told.length)
  expect(guide.all("pointer")).toEqual([])
  guide.say({ type: "pointer", at: null, product: LAMP })
  await store.pass(100)
  expect(anna.last("pointer")).toMatchObject({ id: guide.id, at: null, product: null })
})

test.each([[[300, 1, 0]], [[0, 40, 0]], [[0, -3, 0]], [[0, 1, -60]]] as const)(
  "[GDE-6] nobody is shown a place outside of the scene: %j",
  async (at) => {
    const { store, guide, anna } = await guidedRoom(["anna"])
    guide.say({ type: "pointer", at: [...at], product: null })
    await store.pass(200)
    expect(guide.last("denied")).toMatchObject({ of: "pointer", reason: "impossible" })
    expect(anna.all("pointer")).toEqual([])
  },
)

test("[GDE-6] who reads slowly misses a pointer and nothing else; it is gone with the guide's connection", async () => {
  const { store, guide, anna, bruno } = await guidedRoom(["anna", "bruno"])
  anna.slow = true
  for (let step = 1; step <= 10; step++) {
    guide.say({ type: "pointer", at: [step / 10, 1, 0], product: LAMP })
    await store.pass(200)
  }
  guide.say({ type: "lead", on: true })
  await store.pass(100)
  anna.slow = false
  await store.pass(100)
  expect(anna.all("pointer")).toEqual([])
  expect(standingOf(anna).leading).toBe(true)
  expect(bruno.last("pointer")).toMatchObject({ at: [1, 1, 0], product: LAMP })
  guide.cut()
  await store.pass(200)
  expect(bruno.last("pointer").at).toBeNull()
})

test("[GDE-2] a guest who is blocked neither sees the guide point nor is seen to go along", async () => {
  const { store, guide, anna, bruno } = await guidedRoom(["anna", "bruno"])
  guide.say({ type: "lead", on: true })
  guide.say({ type: "block", key: anna.key, on: true })
  await store.pass(100)
  anna.say({ type: "follow", as: "riding" })
  bruno.say({ type: "follow", as: "riding" })
  guide.say({ type: "pointer", at: [0, 1, 0], product: null })
  guide.say({ type: "call" })
  await store.pass(200)
  expect(anna.all("pointer").length + anna.all("called").length).toBe(0)
  expect(bruno.all("pointer").length + bruno.all("called").length).toBe(2)
  expect(guide.last("followers").riding).toEqual([bruno.id])
})
