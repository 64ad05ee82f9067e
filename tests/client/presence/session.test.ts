import { expect, test } from "vitest"
import type { Directory } from "../../../src/server/realtime/directory/directory.ts"
import { PageDouble } from "../../helpers/realtime/page-double.ts"
import { openStore } from "../../helpers/realtime/store-double.ts"

const PRODUCT = "0190f3a1-0000-7000-8000-000000000001"

async function together() {
  const store = openStore()
  const page = new PageDouble(store, "giulia")
  const other = store.visitor("bruno")
  other.join({ place: { x: -2.5, z: 4, heading: 0 } })
  await store.settle()
  const session = page.enter()
  await page.pass(300)
  return { store, page, other, session }
}

test("[TOG-20] nothing is connected before somebody wants to be with others, then everybody is there", async () => {
  const store = openStore()
  const page = new PageDouble(store, "giulia")
  await page.pass(1_000)
  expect(page.opened).toEqual([])
  expect(page.status).toEqual({ kind: "off" })
  const other = store.visitor("bruno")
  other.join()
  await store.settle()
  page.enter()
  expect(page.status).toEqual({ kind: "joining", want: { kind: "any" } })
  await page.pass(300)
  expect(page.status).toMatchObject({ kind: "together", room: { kind: "open" } })
  expect([...page.store.getState().people.values()]).toMatchObject([{ name: "bruno" }])
  expect(other.sees().size).toBe(1)
})

test("[TOG-20] alone again is at once: nothing is left, the others see one go, and nothing is tried any more", async () => {
  const { page, other, session } = await together()
  session.end()
  expect(page.status).toEqual({ kind: "off" })
  expect(page.store.getState().people.size).toBe(0)
  await page.pass(300)
  expect(other.sees().size).toBe(0)
  expect(page.waitingTimers).toBe(0)
  expect(page.opened).toHaveLength(1)
})

test("[TOG-21] where one is goes out ten times a second while it changes, where one comes to rest too, and then nothing", async () => {
  const { page, other } = await together()
  await page.pass(1_000)
  const before = page.bytesSent
  for (let step = 1; step <= 40; step++) {
    Object.assign(page.own, { x: -2.5 + step * 0.05, gait: "walking" })
    await page.pass(50)
  }
  Object.assign(page.own, { gait: "still" })
  await page.pass(300)
  const walked = page.bytesSent - before
  expect(walked).toBeGreaterThan(18 * 13)
  expect(walked).toBeLessThanOrEqual(23 * 14)
  await page.pass(3_000)
  expect(page.bytesSent).toBe(before + walked)
  const seen = other.packets.flatMap(({ movements }) => movements).at(-1)
  expect(seen).toMatchObject({ x: -0.5, gait: "still" })
  page.own.x += 0.002
  await page.pass(500)
  expect(page.bytesSent).toBe(before + walked)
})

test("[TOG-21] a slow way up gets the newest when it is free, and nothing has piled up", async () => {
  const { page, other } = await together()
  await page.pass(1_000)
  page.slow = true
  const before = page.bytesSent
  for (let step = 1; step <= 20; step++) {
    page.own.x = -2.5 + step * 0.1
    await page.pass(100)
  }
  expect(page.bytesSent).toBe(before)
  page.slow = false
  await page.pass(500)
  expect(page.bytesSent - before).toBeLessThanOrEqual(28)
  expect(other.packets.flatMap(({ movements }) => movements).at(-1)).toMatchObject({ x: -0.5 })
})

test("[TOG-21] without a scene nothing is told of where one is", async () => {
  const { page } = await together()
  const before = page.bytesSent
  Object.assign(page.own, { there: false, x: 3 })
  await page.pass(1_000)
  expect(page.bytesSent).toBe(before)
})

test("[TOG-22] a broken connection is made anew: the others stay in view, and one is who one was", async () => {
  const { page, other } = await together()
  const first = page.status.kind === "together" ? page.status.self : null
  page.cut()
  await page.settle()
  expect(page.status.kind).toBe("resuming")
  expect(page.store.getState().people.size).toBe(1)
  await page.pass(2_000)
  expect(page.status).toMatchObject({ kind: "together", self: first })
  expect(other.sees().size).toBe(1)
})

test("[TOG-22] who walks on while the connection is made anew is not put back; who claims to be far away is", async () => {
  const { page } = await together()
  await page.pass(1_000)
  page.cut()
  for (let step = 1; step <= 40; step++) {
    Object.assign(page.own, { x: -2.5 + step * 0.095, gait: "walking" })
    await page.pass(50)
  }
  expect(page.status.kind).toBe("together")
  expect(page.replies.filter(({ type }) => type === "put-back")).toEqual([])
  page.cut()
  page.own.x = 9
  await page.pass(500)
  const [put] = page.replies.filter((reply) => reply.type === "put-back")
  expect(put?.place.x).toBeCloseTo(1.3, 1)
})

test("[TOG-22] while nobody answers it is tried ever more seldom; it is said after two minutes, and goes on by itself", async () => {
  const { page, store } = await together()
  page.server = null
  page.cut()
  await page.pass(60_000)
  expect(page.status.kind).toBe("resuming")
  const tries = page.opened.length
  expect(tries).toBeLessThan(16)
  await page.pass(90_000)
  expect(page.status).toMatchObject({ kind: "refused", reason: "unreachable" })
  expect(page.status.kind === "refused" && page.status.next).not.toBeNull()
  page.server = store
  await page.pass(11_000)
  expect(page.status.kind).toBe("together")
})

test("[TOG-22] when the network is back it is tried at once", async () => {
  const { page, store, session } = await together()
  page.server = null
  page.cut()
  await page.pass(30_000)
  page.server = store
  session.wake()
  await page.settle()
  expect(page.status.kind).toBe("together")
})

test("[TOG-22] where WebSocket is blocked, requests carry it, and those are tried first from then on", async () => {
  const store = openStore()
  const page = new PageDouble(store, "giulia")
  page.allowed = ["polling"]
  page.enter()
  await page.pass(2_000)
  expect(page.status.kind).toBe("together")
  expect(page.opened).toEqual(["websocket", "polling"])
  page.cut()
  await page.pass(2_000)
  expect(page.status.kind).toBe("together")
  expect(page.opened).toEqual(["websocket", "polling", "polling"])
})

test("[TOG-22] a restart of the server is a pause: one is back in the room, on the spot, with what was said", async () => {
  const { page, store, other } = await together()
  other.say({ type: "chat", to: "room", text: "ciao" })
  await page.pass(1_000)
  page.own.x = -2
  await page.pass(500)
  const room = page.status.kind === "together" ? page.status.room.id : ""
  store.close()
  page.server = null
  await page.pass(3_000)
  expect(page.status.kind).toBe("resuming")
  expect(page.store.getState().lines).toHaveLength(1)
  const next = openStore({ start: store.now() + 3_000 })
  page.server = next
  await page.pass(12_000)
  expect(page.status).toMatchObject({ kind: "together", room: { id: room } })
  const joined = page.replies.filter((reply) => reply.type === "joined").at(-1)
  expect(joined).toMatchObject({ resumed: true, place: { x: -2, z: 2.2 } })
})

test.each([
  ["a code that leads nowhere", { kind: "friends", code: "0".repeat(16) }, "code-unknown"],
  ["a visit that only staff may lead", { kind: "guide", code: null }, "role"],
] as const)("[TOG-22] %s is said, and not tried again", async (_, want, reason) => {
  const store = openStore()
  const page = new PageDouble(store, "giulia")
  const session = page.enter(want)
  await page.pass(30_000)
  expect(page.status).toEqual({ kind: "refused", want, reason, next: null })
  expect(page.opened).toHaveLength(1)
  session.change({ kind: "any" })
  await page.pass(300)
  expect(page.status.kind).toBe("together")
})

test("[TOG-22] whoever comes in from another page has the place: the first page is told and lets it be", async () => {
  const { page, store } = await together()
  const twin = new PageDouble(store, "giulia")
  twin.enter()
  await twin.pass(300)
  await page.pass(5_000)
  expect(page.status).toMatchObject({ kind: "refused", reason: "elsewhere", next: null })
  expect(page.opened).toHaveLength(1)
  expect(twin.status.kind).toBe("together")
})

test("[TOG-22] another room is entered without a new connection, and the first is left", async () => {
  const { page, other, session } = await together()
  session.change({ kind: "friends", code: null })
  expect(page.status.kind).toBe("joining")
  await page.pass(300)
  expect(page.status).toMatchObject({ kind: "together", room: { kind: "friends" } })
  expect(page.store.getState().people.size).toBe(0)
  expect(other.sees().size).toBe(0)
})

test("[TOG-23] a new look, a name and what one inspects are told by themselves, each once", async () => {
  const { page, other } = await together()
  other.forget()
  page.change({ name: "Anna" })
  page.change({ attention: { kind: "inspecting", product: PRODUCT } })
  page.change({ attention: { kind: "inspecting", product: PRODUCT } })
  await page.pass(300)
  expect(page.sent.map(({ type }) => type)).toEqual(["join", "appear", "attend"])
  const [told] = other.all("people").flatMap(({ changed }) => changed)
  expect(told).toMatchObject({ name: "Anna", attention: { kind: "inspecting", product: PRODUCT } })
})

test("[TOG-23] lines are listed once, one's own too, and what was refused is said", async () => {
  const { page, other, session } = await together()
  session.say({ type: "chat", to: "room", text: "ciao" })
  other.say({ type: "chat", to: "near", text: "ciao a te" })
  session.say({ type: "chat", to: "room", text: " " })
  await page.pass(300)
  const { lines, denied } = page.store.getState()
  expect(lines.map(({ text, own }) => [text, own])).toEqual(
    expect.arrayContaining([
      ["ciao", true],
      ["ciao a te", false],
    ]),
  )
  expect(lines).toHaveLength(2)
  expect(denied).toMatchObject({ of: "chat", reason: "empty", count: 1 })
})

test("[TOG-23] look at this names who shows what", async () => {
  const { page, other } = await together()
  other.say({ type: "show", product: PRODUCT })
  await page.pass(200)
  expect(page.store.getState().shown).toMatchObject({ person: { name: "bruno" }, product: PRODUCT, count: 1 })
})

/** A directory that knows of one room alone, in another process. */
const sendsTo = (process: string) => (): Directory => ({
  claim: async () => ({ kind: "there", process }),
  claimOpen: async () => ({ kind: "there", process }),
  expect: () => {},
  people: async () => 0,
  leave: async () => {},
})

test("[CLU-4] who is sent on to another process goes there at once, and is there as anywhere", async () => {
  const page = new PageDouble(openStore({ directory: sendsTo("two") }), "giulia")
  page.processes.set("two", openStore())
  page.enter()
  await page.settle()
  expect(page.asked).toEqual([null, "two"])
  expect(page.status.kind).toBe("together")
  page.own.x += 1
  await page.pass(500)
  expect(page.processes.get("two")?.rooms()[0]?.members.size).toBe(1)
})

test("[CLU-4] who is sent in circles stops, and tries again later; by then it may be right", async () => {
  const page = new PageDouble(openStore({ directory: sendsTo("two") }), "giulia")
  page.processes.set("two", openStore({ directory: sendsTo("one") }))
  page.processes.set("one", openStore({ directory: sendsTo("two") }))
  page.enter()
  await page.settle()
  expect(page.asked).toEqual([null, "two", "one", "two", "one"])
  expect(page.status.kind).toBe("joining")
  page.processes.set("two", openStore())
  await page.pass(1_000)
  expect(page.status.kind).toBe("together")
})

test("[CLU-7] who is sent on to a process that is gone asks anew, and does not take it for a blocked WebSocket", async () => {
  const page = new PageDouble(openStore({ directory: sendsTo("gone") }), "giulia")
  page.enter()
  await page.settle()
  expect(page.asked).toEqual([null, "gone"])
  page.server = openStore()
  await page.pass(1_000)
  expect(page.asked).toEqual([null, "gone", null])
  expect(new Set(page.opened)).toEqual(new Set(["websocket"]))
  expect(page.status.kind).toBe("together")
})
