import { expect, test } from "vitest"
import { HELD_MS, SHOWN_MS } from "../../../src/server/realtime/room/depart.ts"
import { openStore } from "../../helpers/realtime/store-double.ts"

const HERE = { x: -2.5, z: 2.2, heading: 90 }

async function two(options: Parameters<typeof openStore>[0] = {}) {
  const store = openStore(options)
  const [walker, witness] = [store.visitor("walker"), store.visitor("witness")]
  walker.join({ place: HERE })
  witness.join({ place: { x: -2.5, z: 4, heading: 0 } })
  await store.pass(1_000)
  return { store, walker, witness }
}

test("[TOG-15] a connection that breaks is seen, and the same person is back on the same spot: nobody saw them go", async () => {
  const { store, walker, witness } = await two()
  const { id, key } = walker
  walker.moveTo(-2, 2.2)
  await store.pass(300)
  witness.forget()
  walker.cut()
  await store.pass(100)
  expect(witness.last("people").changed).toMatchObject([{ id, away: true }])
  await store.pass(4_000)
  walker.reconnect()
  walker.join({ place: { x: -2, z: 2.2, heading: 90 } })
  await store.pass(100)
  expect(walker.last("joined")).toMatchObject({
    self: { id, key },
    resumed: true,
    place: { x: -2, z: 2.2 },
  })
  expect(witness.last("people").changed).toMatchObject([{ id, away: false }])
  expect(witness.all("people").flatMap(({ out }) => out)).toEqual([])
})

test("[TOG-15] who stays away is hidden after a while, and is still back on the spot within two minutes", async () => {
  const { store, walker, witness } = await two()
  const { id } = walker
  walker.cut()
  await store.pass(SHOWN_MS + 100)
  expect(witness.sees().size).toBe(0)
  await store.pass(HELD_MS - SHOWN_MS - 1_000)
  walker.reconnect()
  walker.join({ place: HERE })
  await store.pass(100)
  expect(walker.last("joined")).toMatchObject({ self: { id }, resumed: true, place: HERE })
  expect([...witness.sees()]).toEqual([id])
})

test("[TOG-15] after two minutes the place is free, and coming back is coming anew", async () => {
  const { store, walker } = await two()
  walker.cut()
  await store.pass(HELD_MS + 60_000)
  expect(store.rooms()[0]?.members.size).toBe(1)
  walker.reconnect()
  walker.join({ place: HERE })
  await store.pass(100)
  expect(walker.last("joined").resumed).toBe(false)
})

test("[TOG-15] a new page of the same visitor takes over at once; the old one is told and can do nothing any more", async () => {
  const { store, walker, witness } = await two()
  const twin = store.visitor("walker")
  const { id } = walker
  twin.join({ place: HERE })
  walker.say({ type: "chat", to: "room", text: "I am still here" })
  await store.pass(100)
  walker.say({ type: "chat", to: "room", text: "really" })
  await store.pass(100)
  expect(walker.last("refused").reason).toBe("elsewhere")
  expect(walker.closed).toBe(true)
  expect(twin.id).toBe(id)
  expect([...witness.sees()]).toEqual([id])
  expect(witness.all("said").length).toBeLessThanOrEqual(1)
  walker.cut()
  await store.pass(SHOWN_MS + 1_000)
  expect([...witness.sees()]).toEqual([id])
})

test("[TOG-15] coming back is no way to be elsewhere: one stands where one could have walked", async () => {
  const { store, walker } = await two()
  walker.cut()
  await store.pass(1_000)
  walker.reconnect()
  walker.join({ place: { x: 0.6, z: 11.9, heading: 0 } })
  await store.settle()
  expect(walker.last("joined").place).toMatchObject({ x: HERE.x, z: HERE.z })
  walker.cut()
  await store.pass(3_000)
  walker.reconnect()
  walker.join({ place: { x: 3, z: 2.2, heading: 0 } })
  await store.settle()
  expect(walker.last("joined").place).toMatchObject({ x: 3, z: 2.2 })
})

test("[TOG-15] what was said to the room meanwhile is heard on coming back, once and in order", async () => {
  const { store, walker, witness } = await two()
  witness.say({ type: "chat", to: "room", text: "one" })
  await store.settle()
  walker.cut()
  witness.say({ type: "chat", to: "room", text: "two" })
  witness.say({ type: "chat", to: "near", text: "not for who is away" })
  await store.pass(1_000)
  walker.reconnect()
  walker.join({ place: HERE })
  await store.settle()
  expect(walker.all("said").map(({ text }) => text)).toEqual(["one", "two"])
  const late = store.visitor("late")
  late.join()
  await store.settle()
  expect(late.all("said")).toEqual([])
})

test("[TOG-16] a server that ends sends everybody out, and the next has everybody where they were", async () => {
  const { store: before, walker, witness } = await two()
  const room = walker.last("joined").room.id
  walker.moveTo(-1.5, 2.2)
  await before.pass(500)
  before.close()
  await before.settle()
  expect(walker.last("refused").reason).toBe("closing")
  expect(walker.closed).toBe(true)
  const stranger = before.visitor("stranger")
  stranger.join()
  await before.settle()
  expect(stranger.last("refused").reason).toBe("closing")

  const after = openStore({ start: before.now() + 20_000 })
  for (const one of [witness, walker]) {
    after.adopt(one)
    one.join({ place: one === walker ? { x: -1.5, z: 2.2, heading: 0 } : { x: -2.5, z: 4, heading: 0 } })
  }
  await after.pass(100)
  expect(walker.last("joined")).toMatchObject({
    resumed: true,
    room: { id: room },
    place: { x: -1.5, z: 2.2 },
  })
  expect([...witness.sees()]).toEqual([walker.id])
  expect([...walker.sees()]).toEqual([witness.id])
})

test("[TOG-16] a killed server takes nobody far: the last token and what can be walked since say where one is", async () => {
  const { store: before, walker } = await two()
  for (let step = 1; step <= 160; step++) {
    walker.moveTo(step % 2 ? -2.4 : -2.5, 2.2)
    await before.pass(100)
  }
  expect(walker.all("token").length).toBeGreaterThan(0)
  const after = openStore({ start: before.now() + 3_000 })
  after.adopt(walker)
  walker.join({ place: { x: -1, z: 2.2, heading: 0 } })
  await after.settle()
  expect(walker.last("joined")).toMatchObject({ resumed: true, place: { x: -1, z: 2.2 } })
})

test("[TOG-16] people of one room come back into one room, whoever else comes first", async () => {
  const before = openStore({ capacity: 2 })
  const people = ["a", "b", "c", "d"].map((name) => before.visitor(name))
  for (const one of people) {
    one.join()
    await before.settle()
  }
  before.close()
  await before.settle()
  const after = openStore({ capacity: 2, start: before.now() + 5_000 })
  const [a, b, c, d] = people
  for (const one of [d, a, c, b]) {
    if (!one) continue
    after.adopt(one)
    one.join()
    await after.settle()
  }
  const roomOf = (one = a) => one?.last("joined").room.id
  expect([roomOf(a), roomOf(b), roomOf(c), roomOf(d)]).toEqual([
    "open~flagship~1",
    "open~flagship~1",
    "open~flagship~2",
    "open~flagship~2",
  ])
})

test("[TOG-16] a token that was stolen, forged, damaged or made elsewhere brings nobody anywhere", async () => {
  const { store, walker } = await two()
  const code = store.codes.make("friends")
  walker.say({ type: "leave" })
  await store.settle()
  walker.join({ want: { kind: "friends", code }, resume: null })
  await store.settle()
  const own = walker.resume ?? ""
  const foreign = openStore({ secret: "another" })
  const other = foreign.visitor("walker")
  other.join()
  await foreign.settle()
  const [body = "", signature = ""] = own.split(".")
  const forged = JSON.parse(Buffer.from(body, "base64url").toString())
  for (const resume of [
    own,
    `${Buffer.from(JSON.stringify(forged)).toString("base64url")}x.${signature}`,
    `${body}.${"A".repeat(43)}`,
    `${body}.${signature.slice(0, 10)}`,
    other.resume ?? "",
  ]) {
    const mallory = store.visitor("mallory")
    mallory.join({ resume })
    await store.settle()
    expect(mallory.last("joined")).toMatchObject({ resumed: false, room: { kind: "open" } })
    mallory.say({ type: "leave" })
    await store.settle()
  }
})

test("[TOG-15] one who goes to another room is nowhere else", async () => {
  const { store, walker, witness } = await two()
  walker.join({ want: { kind: "friends", code: null }, resume: null })
  await store.pass(100)
  expect(walker.last("joined").room.kind).toBe("friends")
  expect(witness.sees().size).toBe(0)
  expect(store.rooms().map(({ members }) => members.size)).toEqual([1, 1])
})

test("[TOG-15] whoever was blocked stays so across a broken connection", async () => {
  const { store, walker, witness } = await two()
  walker.say({ type: "block", key: witness.key, on: true })
  await store.pass(100)
  walker.cut()
  await store.pass(1_000)
  walker.reconnect()
  walker.join({ place: HERE })
  await store.pass(100)
  expect(walker.last("joined").people).toEqual([])
  expect(witness.sees().size).toBe(0)
})
