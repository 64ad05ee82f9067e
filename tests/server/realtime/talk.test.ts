import { expect, test } from "vitest"
import { openStore } from "../../helpers/realtime/store-double.ts"

const PRODUCT = "0190f3a1-0000-7000-8000-000000000001"
const want = { kind: "friends" as const }

/** Two beside each other, and one at the other end of the shop. */
async function three(kind: "any" | "friends" = "any") {
  const store = openStore()
  const code = store.codes.make("friends")
  const room = kind === "any" ? { kind } : { ...want, code }
  const [anna, bruno, carla] = [store.visitor("anna"), store.visitor("bruno"), store.visitor("carla")]
  anna.join({ want: room })
  bruno.join({ want: room, place: { x: 0.45, z: 4, heading: 0 } })
  carla.join({ want: room, place: { x: 0, z: -6, heading: 0 } })
  await store.pass(1_000)
  const { z } = carla.last("joined").place
  expect(z).toBeLessThan(-4)
  return { store, anna, bruno, carla }
}

test("[TOG-11] a line to the room is heard by all, one to those near by those near, and by who said it", async () => {
  const { store, anna, bruno, carla } = await three()
  anna.say({ type: "chat", to: "room", text: "buongiorno" })
  anna.say({ type: "chat", to: "near", text: "psst" })
  await store.settle()
  expect(anna.all("said").map(({ text }) => text)).toEqual(["buongiorno", "psst"])
  expect(bruno.all("said").map(({ text, name, id }) => [text, name, id])).toEqual([
    ["buongiorno", "anna", anna.id],
    ["psst", "anna", anna.id],
  ])
  expect(carla.all("said").map(({ text }) => text)).toEqual(["buongiorno"])
})

test("[TOG-11] a line of nothing is refused, and hostile text arrives tame", async () => {
  const { store, anna, bruno } = await three()
  anna.say({ type: "chat", to: "room", text: "\u200b\u202e  " })
  anna.say({ type: "chat", to: "room", text: "a\u202eb\u0000c\nd" })
  await store.settle()
  expect(anna.last("denied")).toMatchObject({ of: "chat", reason: "empty" })
  expect(bruno.all("said").map(({ text }) => text)).toEqual(["abc d"])
})

test("[TOG-12] who talks too fast is told how long to wait, and is heard again after that", async () => {
  const { store, anna, bruno } = await three()
  for (let line = 0; line < 10; line++) anna.say({ type: "chat", to: "room", text: `line ${line}` })
  await store.settle()
  expect(bruno.all("said")).toHaveLength(6)
  const { wait, reason } = anna.last("denied")
  expect(reason).toBe("too-many")
  await store.pass(wait ?? 0)
  anna.say({ type: "chat", to: "room", text: "slowly" })
  bruno.say({ type: "chat", to: "room", text: "others may" })
  await store.settle()
  expect(
    bruno
      .all("said")
      .slice(-2)
      .map(({ text }) => text),
  ).toEqual(["slowly", "others may"])
})

test("[TOG-12] a page that never stops is sent out, and nobody else is any worse for it", async () => {
  const { store, anna, bruno } = await three()
  for (let line = 0; line < 2_000; line++) anna.say({ type: "gesture", gesture: "wave" })
  await store.settle()
  expect(anna.last("refused").reason).toBe("too-many")
  expect(anna.closed).toBe(true)
  expect(bruno.all("gestured").length).toBeLessThanOrEqual(8)
})

test("[TOG-11] waving, reactions and raised hands are seen by all", async () => {
  const { store, anna, carla } = await three()
  anna.say({ type: "gesture", gesture: "wave" })
  anna.say({ type: "react", reaction: "heart" })
  anna.say({ type: "hand", up: true })
  await store.pass(100)
  expect(carla.last("gestured")).toMatchObject({ id: anna.id, gesture: "wave" })
  expect(carla.last("reacted")).toMatchObject({ id: anna.id, reaction: "heart" })
  expect(carla.last("people").changed).toEqual([{ id: anna.id, hand: true }])
  const late = store.visitor("late")
  late.join()
  await store.settle()
  expect(late.last("joined").people.find(({ id }) => id === anna.id)?.hand).toBe(true)
})

test("[TOG-66] one's own reaction comes back, and to nobody else's page twice; a gesture doesn't", async () => {
  const { store, anna, bruno } = await three()
  anna.say({ type: "react", reaction: "heart" })
  anna.say({ type: "gesture", gesture: "clap" })
  await store.settle()
  expect(anna.all("reacted")).toEqual([{ type: "reacted", id: anna.id, reaction: "heart" }])
  expect(bruno.all("reacted")).toHaveLength(1)
  expect(anna.all("gestured")).toEqual([])
})

test("[TOG-13] what somebody inspects is seen by all, also by who comes later", async () => {
  const { store, anna, carla } = await three()
  anna.say({ type: "attend", attention: { kind: "inspecting", product: PRODUCT } })
  anna.say({ type: "point-at", product: PRODUCT })
  await store.pass(100)
  const attention = { kind: "inspecting", product: PRODUCT }
  expect(carla.last("people").changed).toEqual([{ id: anna.id, attention }])
  expect(carla.last("pointed-at")).toEqual({ type: "pointed-at", id: anna.id, product: PRODUCT })
  const late = store.visitor("late")
  late.join()
  await store.settle()
  expect(late.last("joined").people.find(({ id }) => id === anna.id)?.attention).toEqual(attention)
})

test("[TOG-13] look at this reaches those near among strangers, and the whole company among friends", async () => {
  for (const kind of ["any", "friends"] as const) {
    const { store, anna, bruno, carla } = await three(kind)
    anna.say({ type: "show", product: PRODUCT })
    await store.settle()
    expect(bruno.all("shown")).toHaveLength(1)
    expect(carla.all("shown")).toHaveLength(kind === "any" ? 0 : 1)
  }
})

test("[TOG-14] who is muted isn't heard any more, by that one alone", async () => {
  const { store, anna, bruno, carla } = await three()
  bruno.say({ type: "mute", key: anna.key, on: true })
  await store.settle()
  anna.say({ type: "chat", to: "room", text: "hello?" })
  anna.say({ type: "react", reaction: "wow" })
  await store.settle()
  expect([...bruno.all("said"), ...bruno.all("reacted")]).toEqual([])
  expect(carla.all("said")).toHaveLength(1)
  bruno.say({ type: "mute", key: anna.key, on: false })
  await store.settle()
  anna.say({ type: "chat", to: "room", text: "hello!" })
  await store.settle()
  expect(bruno.all("said")).toHaveLength(1)
})

test("[TOG-14] who is blocked is gone for both, until it is undone", async () => {
  const { store, anna, bruno, carla } = await three()
  bruno.say({ type: "block", key: anna.key, on: true })
  await store.pass(200)
  for (const one of [anna, bruno, carla]) one.forget()
  anna.moveTo(0.6, 5.7)
  bruno.moveTo(0.6, 4.1)
  for (const one of [anna, bruno]) {
    one.say({ type: "chat", to: "room", text: "ciao" })
    one.say({ type: "gesture", gesture: "wave" })
    one.say({ type: "hand", up: true })
  }
  await store.pass(1_000)
  const about = (id: number) => (one: typeof anna) => [
    ...one.packets.flatMap(({ movements }) => movements.filter((each) => each.id === id)),
    ...one.replies.filter((reply) => "id" in reply && reply.id === id),
    ...one.all("people").flatMap(({ changed }) => changed.filter((each) => each.id === id)),
  ]
  expect(about(anna.id)(bruno)).toEqual([])
  expect(about(bruno.id)(anna)).toEqual([])
  expect(about(anna.id)(carla).length).toBeGreaterThan(2)
  bruno.say({ type: "block", key: anna.key, on: false })
  await store.pass(200)
  expect(anna.last("people").in).toMatchObject([{ id: bruno.id, hand: true }])
  expect(bruno.last("people").in).toMatchObject([{ id: anna.id }])
})

test("[TOG-14] who was blocked before is never seen, nor sees", async () => {
  const { store, anna } = await three()
  const dario = store.visitor("dario")
  dario.join({ blocked: [anna.key] })
  await store.pass(200)
  expect(dario.last("joined").people.map(({ id }) => id)).not.toContain(anna.id)
  expect(anna.sees().has(dario.id)).toBe(false)
})

test("[TOG-14] a report is kept with what was said, and acknowledged only then", async () => {
  const waiting: (() => void)[] = []
  const keepReport = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve)
    })
  const store = openStore({ keepReport })
  const [anna, bruno] = [store.visitor("anna"), store.visitor("bruno")]
  anna.join()
  bruno.join()
  await store.settle()
  anna.say({ type: "chat", to: "room", text: "something foul" })
  bruno.say({ type: "report", key: anna.key, reason: "insult", text: "see above" })
  await store.settle()
  expect(bruno.all("reported")).toEqual([])
  for (const written of waiting) written()
  await store.settle()
  expect(bruno.last("reported").key).toBe(anna.key)
  expect(anna.all("reported")).toEqual([])
})

test("[TOG-14] a report says who, whom, why and where; one of nobody is refused", async () => {
  const { store, anna, bruno } = await three()
  anna.say({ type: "chat", to: "room", text: "something foul" })
  bruno.say({ type: "report", key: anna.key, reason: "insult", text: "see above" })
  bruno.say({ type: "report", key: "x".repeat(22), reason: "spam", text: "" })
  bruno.say({ type: "report", key: bruno.key, reason: "spam", text: "" })
  await store.settle()
  expect(store.reports).toMatchObject([
    {
      by: bruno.key,
      of: anna.key,
      name: "anna",
      reason: "insult",
      text: "see above",
      room: "open~flagship~1",
      lines: [{ text: "something foul" }],
    },
  ])
  expect(bruno.all("denied").map(({ reason }) => reason)).toEqual(["person-unknown", "person-unknown"])
})

test("[TOG-14] a report that can't be kept is not acknowledged, and the reporter is told to try again", async () => {
  const store = openStore({ keepReport: () => Promise.reject(new Error("the database is away")) })
  const [anna, bruno] = [store.visitor("anna"), store.visitor("bruno")]
  anna.join()
  bruno.join()
  await store.settle()
  bruno.say({ type: "report", key: anna.key, reason: "insult", text: "" })
  await store.settle()
  expect(bruno.all("reported")).toEqual([])
  expect(bruno.last("denied")).toMatchObject({ of: "report" })
  expect(store.errors).toHaveLength(1)
})
