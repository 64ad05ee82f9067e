import { expect, test } from "vitest"
import { guidedRoom, LAMP, standingOf } from "../../../helpers/realtime/guided-room.ts"

const CODE = "abcdefghijklmnopqrstuv"
const FIRST = { code: CODE, step: "0190f3a1-0000-4000-8000-000000000001" }
const SECOND = { code: CODE, step: "0190f3a1-0000-4000-8000-000000000002" }

test("[PRS-30] what the guide presents is told to all, to who comes later and who comes back, and lights its product", async () => {
  const { store, guide, anna, want } = await guidedRoom(["anna"])
  expect(anna.last("presented").shown).toBeNull()
  guide.say({ type: "present", shown: FIRST, product: LAMP })
  await store.settle()
  for (const one of [guide, anna]) {
    expect(one.last("presented").shown).toEqual(FIRST)
    expect(standingOf(one).spotlight).toBe(LAMP)
  }
  const late = store.visitor("late")
  late.join({ want })
  await store.settle()
  expect(late.last("presented").shown).toEqual(FIRST)

  anna.cut()
  await store.pass(5_000)
  guide.say({ type: "present", shown: SECOND, product: null })
  await store.settle()
  anna.reconnect()
  anna.join({ want })
  await store.pass(200)
  expect(anna.last("presented").shown).toEqual(SECOND)
  expect(standingOf(anna).spotlight).toBeNull()
  guide.say({ type: "present", shown: null, product: null })
  await store.settle()
  expect(anna.last("presented").shown).toBeNull()
})

test("[PRS-30] nobody but the guide presents, and only what can be a step", async () => {
  const { store, guide, anna } = await guidedRoom(["anna"])
  anna.say({ type: "present", shown: FIRST, product: null })
  await store.pass(200)
  expect(anna.last("denied")).toMatchObject({ of: "present", reason: "not-guide" })
  guide.forget()
  for (const shown of [
    { code: "short", step: FIRST.step },
    { code: CODE, step: "1" },
  ])
    guide.say(JSON.parse(JSON.stringify({ type: "present", shown, product: null })))
  await store.pass(200)
  expect(guide.all("presented")).toEqual([])
})

test("[PRS-31] a presentation moves no guest who has stepped out", async () => {
  const { store, guide, anna, bruno } = await guidedRoom(["anna", "bruno"])
  guide.say({ type: "lead", on: true })
  anna.say({ type: "follow", as: "stepped-out" })
  bruno.say({ type: "follow", as: "riding" })
  await store.pass(200)
  for (const one of [anna, bruno]) one.forget()
  guide.say({ type: "present", shown: FIRST, product: LAMP })
  await store.pass(500)
  for (const one of [anna, bruno]) {
    expect(one.all("put-back")).toEqual([])
    expect(one.all("called")).toEqual([])
  }
  expect(guide.last("followers")).toMatchObject({ riding: [bruno.id], steppedOut: [anna.id] })
})
