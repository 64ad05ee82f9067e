import { expect, test } from "vitest"
import { openStore } from "../../helpers/realtime/store-double.ts"

test("[TOG-5] whoever comes in sees who is there, and is seen with name and look by the next tick", async () => {
  const store = openStore()
  const anna = store.visitor("anna")
  const bruno = store.visitor("bruno")
  anna.join()
  await store.settle()
  expect(anna.last("joined").people).toEqual([])
  bruno.join({ place: { x: 0.45, z: 4, heading: 90 } })
  await store.settle()
  expect(bruno.last("joined").people).toMatchObject([{ name: "anna", key: anna.key, away: false }])
  await store.pass(100)
  expect(anna.last("people").in.find(({ id }) => id === bruno.id)).toMatchObject({
    name: "bruno",
    place: { x: 0.45, z: 4, heading: 90 },
    role: "visitor",
  })
  expect([...anna.sees()]).toEqual([bruno.id])
  expect(anna.key).not.toBe(bruno.key)
})

test("[TOG-5] who leaves is gone by the next tick, and the connection can come in again", async () => {
  const store = openStore()
  const [anna, bruno] = [store.visitor("anna"), store.visitor("bruno")]
  anna.join()
  bruno.join()
  await store.pass(100)
  bruno.say({ type: "leave" })
  await store.pass(100)
  expect(anna.sees().size).toBe(0)
  bruno.say({ type: "hand", up: true })
  await store.settle()
  expect(bruno.last("refused").reason).toBe("not-joined")
})

test("[TOG-6] open rooms fill up one after the other, and a place that comes free is taken first", async () => {
  const store = openStore({ capacity: 3 })
  const people = Array.from({ length: 7 }, (_, at) => store.visitor(`v${at}`))
  for (const one of people) {
    one.join()
    await store.settle()
  }
  expect(store.rooms().map(({ facts, members }) => [facts.id, members.size])).toEqual([
    ["open~flagship~1", 3],
    ["open~flagship~2", 3],
    ["open~flagship~3", 1],
  ])
  people[1]?.say({ type: "leave" })
  const late = store.visitor("late")
  await store.settle()
  late.join()
  await store.settle()
  expect(late.last("joined").room.id).toBe("open~flagship~1")
})

test("[TOG-6] a room closes when nobody is left in it", async () => {
  const store = openStore()
  const anna = store.visitor("anna")
  anna.join()
  await store.pass(100)
  expect(store.rooms()).toHaveLength(1)
  anna.say({ type: "leave" })
  await store.pass(100)
  expect(store.rooms()).toHaveLength(0)
})

test("[TOG-7] friends land together by their code, apart from everybody else", async () => {
  const store = openStore()
  const [anna, bruno, carla] = [store.visitor("anna"), store.visitor("bruno"), store.visitor("carla")]
  anna.join({ want: { kind: "friends", code: null } })
  await store.settle()
  const { code, kind } = anna.last("joined").room
  expect(kind).toBe("friends")
  bruno.join({ want: { kind: "friends", code } })
  carla.join()
  await store.pass(100)
  expect(bruno.last("joined").room.id).toBe(anna.last("joined").room.id)
  expect([...anna.sees()]).toEqual([bruno.id])
  expect(carla.last("joined").room).toMatchObject({ kind: "open", code: null })
  expect(carla.sees().size).toBe(0)
})

test("[TOG-7] a private room can't be entered with a made-up code, nor with the code of another kind", async () => {
  const store = openStore()
  const anna = store.visitor("anna")
  anna.join({ want: { kind: "friends", code: null } })
  await store.settle()
  const code = anna.last("joined").room.code ?? ""
  const wrong = `${code.slice(0, 15)}${code.endsWith("0") ? "1" : "0"}`
  for (const want of [
    { kind: "friends", code: wrong } as const,
    { kind: "guided", code } as const,
    { kind: "friends", code: store.codes.make("guided") } as const,
    { kind: "guided", code: "0".repeat(16) } as const,
  ]) {
    const mallory = store.visitor("mallory")
    mallory.join({ want })
    await store.settle()
    expect(mallory.last("refused").reason).toBe("code-unknown")
    expect(mallory.closed).toBe(true)
  }
})

test("[TOG-7] a code still leads to its room after a restart, when nobody has come back yet", async () => {
  const before = openStore()
  const code = before.codes.make("friends")
  const after = openStore({ seed: 2 })
  const anna = after.visitor("anna")
  anna.join({ want: { kind: "friends", code } })
  await after.settle()
  expect(anna.last("joined").room.code).toBe(code)
  const elsewhere = openStore({ secret: "of another showroom" })
  const bruno = elsewhere.visitor("bruno")
  bruno.join({ want: { kind: "friends", code } })
  await elsewhere.settle()
  expect(bruno.last("refused").reason).toBe("code-unknown")
})

test("[TOG-7] a full private room says so, and takes back who has a place in it", async () => {
  const store = openStore({ capacity: 2 })
  const code = store.codes.make("friends")
  const want = { kind: "friends", code } as const
  const [anna, bruno, carla] = [store.visitor("anna"), store.visitor("bruno"), store.visitor("carla")]
  for (const one of [anna, bruno, carla]) {
    one.join({ want })
    await store.settle()
  }
  expect(carla.last("refused").reason).toBe("full")
  bruno.cut()
  await store.pass(5_000)
  bruno.reconnect()
  bruno.join({ want })
  await store.settle()
  expect(bruno.all("joined")).toHaveLength(2)
})

test("[TOG-7] only staff open a guided visit; guests land in the guide's room", async () => {
  const store = openStore()
  const guide = store.visitor("guide", { guide: async () => ({ id: "staff-1", name: "Chiara" }) })
  guide.join({ want: { kind: "guide", code: null } })
  await store.settle()
  const { code } = guide.last("joined").room
  const guest = store.visitor("guest")
  guest.join({ want: { kind: "guided", code: code ?? "" } })
  const mallory = store.visitor("mallory")
  mallory.join({ want: { kind: "guide", code } })
  await store.pass(100)
  expect(guest.last("joined").people).toMatchObject([{ role: "guide" }])
  expect(guest.last("joined").people).toHaveLength(1)
  expect(mallory.last("refused").reason).toBe("role")
})

test("[TOG-8] nobody is told anything of a room they aren't in", async () => {
  const store = openStore({ capacity: 2 })
  const [anna, bruno, carla] = [store.visitor("anna"), store.visitor("bruno"), store.visitor("carla")]
  for (const one of [anna, bruno, carla]) {
    one.join()
    await store.settle()
  }
  const outsider = store.visitor("outsider")
  await store.pass(200)
  carla.forget()
  for (let step = 1; step <= 10; step++) {
    anna.moveTo(0.45, 5.9 - step * 0.1)
    if (step === 1) anna.say({ type: "chat", to: "room", text: "ciao" })
    if (step === 2) anna.say({ type: "gesture", gesture: "wave" })
    await store.pass(100)
  }
  expect(bruno.packets.length).toBeGreaterThan(5)
  expect(bruno.all("said")).toHaveLength(1)
  expect(carla.packets).toEqual([])
  expect(carla.replies.filter(({ type }) => type !== "joined")).toEqual([])
  expect(outsider.replies).toEqual([])
})

test.each([
  ["another version", { version: 99 }, "version"],
  ["a scene that isn't there", { scene: "attic" }, "scene-unknown"],
] as const)("[TOG-3] who asks with %s is refused by name", async (_, change, reason) => {
  const store = openStore()
  const one = store.visitor("one")
  one.join(change)
  await store.settle()
  expect(one.last("refused").reason).toBe(reason)
  expect(one.closed).toBe(true)
  expect(store.rooms()).toEqual([])
})

test("[TOG-9] a connection that is nobody's is closed after a while", async () => {
  const store = openStore()
  const [silent, gone, there] = [store.visitor("silent"), store.visitor("gone"), store.visitor("there")]
  gone.join()
  there.join()
  await store.settle()
  gone.say({ type: "leave" })
  await store.pass(20_000)
  expect([silent.closed, gone.closed]).toEqual([false, false])
  await store.pass(11_000)
  expect([silent.closed, gone.closed, there.closed]).toEqual([true, true, false])
  expect(store.together.outside.size).toBe(0)
})

test("[TOG-9] too many who come in from one place are asked to wait, by how long", async () => {
  const asked: string[] = []
  const store = openStore({
    limitJoins: async (address) => {
      asked.push(address)
      return asked.length > 2 ? 1_234 : 0
    },
  })
  for (const name of ["a", "b", "c"]) store.visitor(name, { address: "10.9.9.9" }).join()
  await store.settle()
  expect(asked).toEqual(["10.9.9.9", "10.9.9.9", "10.9.9.9"])
  expect(store.visitors[1]?.all("joined")).toHaveLength(1)
  expect(store.visitors[2]?.last("refused")).toEqual({ type: "refused", reason: "too-many", wait: 1_234 })
})
