import { expect, test } from "vitest"
import { seededRandom } from "../../../src/metrics/seeded-random.ts"
import { TICK_BUDGET } from "../../../src/server/realtime/room/send-movements.ts"
import { openStore } from "../../helpers/realtime/store-double.ts"
import type { VisitorDouble } from "../../helpers/realtime/visitor-double.ts"

/** The street, along which anybody can walk from one end to the other. */
const street = (x: number) => ({ x, z: 11, heading: 90 })

async function crowd(count: number, xOf: (at: number) => number) {
  const store = openStore({ capacity: count })
  const people = Array.from({ length: count }, (_, at) => store.visitor(`v${at}`))
  for (const [at, one] of people.entries()) one.join({ place: street(xOf(at)) })
  await store.pass(1_000)
  for (const one of people) one.forget()
  return { store, people }
}

const tellings = (viewer: VisitorDouble, of: VisitorDouble) =>
  viewer.packets.flatMap(({ movements }) => movements.filter(({ id }) => id === of.id))

test("[TOG-17] who stands still costs nothing", async () => {
  const { store, people } = await crowd(10, (at) => at)
  await store.pass(5_000)
  expect(people.map(({ bytes }) => bytes)).toEqual(people.map(() => 0))
})

test("[TOG-17] who is near is told of ten times a second, who is far seldom, and both where they come to rest", async () => {
  const { store, people } = await crowd(3, (at) => [-9, -8, 8][at] ?? 0)
  const [viewer, near, far] = people
  if (!viewer || !near || !far) throw new Error("three were invited")
  for (let step = 1; step <= 20; step++) {
    near.moveTo(-8 + step * 0.05, 11)
    far.moveTo(8 - step * 0.05, 11)
    await store.pass(100)
  }
  const [often, seldom] = [tellings(viewer, near).length, tellings(viewer, far).length]
  expect(often).toBeGreaterThanOrEqual(19)
  expect(seldom).toBeLessThanOrEqual(4)
  expect(seldom).toBeGreaterThanOrEqual(2)
  await store.pass(1_000)
  expect(tellings(viewer, near).at(-1)).toMatchObject({ x: -7 })
  expect(tellings(viewer, far).at(-1)).toMatchObject({ x: 7 })
})

test("[TOG-17] in a crowd nobody gets more than their budget, and everybody is told of in the end", async () => {
  const { store, people } = await crowd(100, (at) => -10 + at * 0.2)
  const random = seededRandom(7)
  for (let step = 1; step <= 10; step++) {
    for (const [at, one] of people.entries()) one.moveTo(-10 + at * 0.2 + random() * 0.2, 11 + random() * 0.2)
    await store.pass(100)
  }
  for (const one of people) {
    expect(one.bytes).toBeLessThanOrEqual(10 * (TICK_BUDGET + 5))
    expect(one.bytes).toBeGreaterThan(2_000)
  }
  await store.pass(3_000)
  const [viewer] = people
  const room = store.rooms()[0]
  for (const other of people.slice(1)) {
    const { x, z } = room?.members.get(other.id)?.movement ?? {}
    expect(viewer && tellings(viewer, other).at(-1)).toMatchObject({ x, z })
  }
})

test("[TOG-18] a slow reader gets the newest when it can read again, and nothing has piled up", async () => {
  const { store, people } = await crowd(2, (at) => at)
  const [slow, walker] = people
  if (!slow || !walker) throw new Error("two were invited")
  slow.slow = true
  for (let step = 1; step <= 50; step++) {
    walker.moveTo(1 + step * 0.1, 11)
    await store.pass(100)
  }
  slow.slow = false
  await store.pass(1_000)
  expect(slow.packets.length).toBeLessThanOrEqual(3)
  expect(tellings(slow, walker).at(-1)).toMatchObject({ x: 6 })
})

test("[TOG-18] one who reads nothing at all loses the connection instead of filling the server", async () => {
  const { store, people } = await crowd(2, (at) => at)
  const [slow, talker] = people
  if (!slow || !talker) throw new Error("two were invited")
  slow.slow = true
  for (let line = 0; line < 400; line++) {
    talker.say({ type: "gesture", gesture: "nod" })
    await store.pass(700)
  }
  slow.slow = false
  await store.settle()
  expect(slow.closed).toBe(true)
  expect(slow.replies.length).toBeLessThan(320)
})

test("[TOG-17] the age of a movement tells when it was made, whatever the way took", async () => {
  const { store, people } = await crowd(2, (at) => at)
  const [viewer, walker] = people
  if (!viewer || !walker) throw new Error("two were invited")
  // The sender's clock has its own zero; packets take 20 ms, but every third takes 80.
  const clock = (at: number) => (at - 1_790_000_000_000 + 4_294_967_000) % 2 ** 32
  for (let step = 1; step <= 30; step++) {
    const made = store.now() - (step % 3 === 0 ? 80 : 20)
    walker.moveTo(1 + step * 0.1, 11, { time: Math.floor(clock(made)) })
    await store.pass(100)
  }
  const ages = tellings(viewer, walker).map(({ age }) => age)
  const late = ages.filter((age) => age >= 156)
  expect(new Set(ages.slice(3).map((age) => Math.round(age / 20)))).toEqual(new Set([5, 8]))
  expect(late.length).toBeGreaterThan(7)
})
