import { expect, test } from "vitest"
import { FASTEST, LONGEST_REACH } from "../../../src/server/realtime/room/judge-step.ts"
import { openStore, type StoreDouble } from "../../helpers/realtime/store-double.ts"
import type { VisitorDouble } from "../../helpers/realtime/visitor-double.ts"

/** Seven metres and more are free from here towards +x. */
const START = { x: -2.5, z: 2.2, heading: 90 }

async function two(): Promise<{ store: StoreDouble; walker: VisitorDouble; witness: VisitorDouble }> {
  const store = openStore()
  const [walker, witness] = [store.visitor("walker"), store.visitor("witness")]
  walker.join({ place: START })
  witness.join({ place: { x: -2.5, z: 4, heading: 0 } })
  await store.pass(2_000)
  walker.forget()
  witness.forget()
  return { store, walker, witness }
}

/** Where the witness last saw the walker. */
function seenAt({ witness, walker }: { witness: VisitorDouble; walker: VisitorDouble }) {
  const seen = witness.packets.flatMap(({ movements }) => movements.filter(({ id }) => id === walker.id))
  return seen.at(-1)
}

test("[TOG-10] a walk is seen as it was walked, and nobody is put back", async () => {
  const all = await two()
  const { store, walker } = all
  for (let step = 1; step <= 30; step++) {
    walker.moveTo(START.x + step * 0.19, START.z, { heading: 90 })
    await store.pass(100)
  }
  await store.pass(300)
  expect(walker.all("put-back")).toEqual([])
  expect(seenAt(all)).toMatchObject({ x: 3.2, z: 2.2, gait: "walking", teleport: false })
})

test("[TOG-10] a stalled connection may tell of a second and a half at once, and no more", async () => {
  const all = await two()
  const { store, walker } = all
  walker.moveTo(START.x + LONGEST_REACH - 0.1, START.z)
  await store.pass(100)
  expect(walker.all("put-back")).toEqual([])
  walker.moveTo(START.x + LONGEST_REACH + 0.9, START.z)
  await store.pass(100)
  expect(walker.last("put-back").place.x).toBeCloseTo(START.x + LONGEST_REACH - 0.1, 1)
})

test("[TOG-10] nobody is ever faster than a run, however their page tells it", async () => {
  const store = openStore()
  const walker = store.visitor("walker")
  // Along the street there are twenty metres free.
  walker.join({ place: { x: -10, z: 11, heading: 90 } })
  await store.pass(2_000)
  const at = () => store.rooms()[0]?.members.get(walker.id)?.movement.x ?? 0
  for (let step = 1; step <= 40; step++) {
    walker.moveTo(-10 + step * 0.5, 11, { time: step * 5_000 })
    await store.pass(50)
    expect(at() + 10).toBeLessThanOrEqual(LONGEST_REACH + (step * 50 * FASTEST) / 1000 + 0.05)
  }
  expect(at()).toBeGreaterThan(-1)
  expect(walker.all("put-back").length).toBeGreaterThan(0)
})

test.each([
  ["out of the house", { x: 0, z: 100 }],
  ["into a wall", { x: -10, z: 2.2 }],
  ["to the far end", { x: -9.5, z: -7 }],
  ["to the middle of nowhere", { x: 327, z: 327 }],
])("[TOG-10] a step %s is refused, and others see nothing of it", async (_, { x, z }) => {
  const all = await two()
  const { store, walker } = all
  walker.moveTo(x, z)
  walker.moveTo(x, z, { teleport: true })
  await store.pass(300)
  expect(seenAt(all)).toBeUndefined()
  expect(walker.all("put-back")).toHaveLength(1)
  expect(walker.last("put-back").place).toMatchObject({ x: START.x, z: START.z })
})

test("[TOG-10] nobody walks through a wall, even in small steps", async () => {
  const store = openStore()
  const [walker, witness] = [store.visitor("walker"), store.visitor("witness")]
  walker.join({ place: { x: 3, z: 7, heading: 180 } })
  witness.join({ place: { x: 0.45, z: 5, heading: 0 } })
  await store.pass(1_000)
  // The shop front runs along z = 8; the street lies behind it.
  for (let step = 1; step <= 30; step++) {
    walker.moveTo(3, 7 + step * 0.1)
    await store.pass(100)
  }
  expect(walker.all("put-back").length).toBeGreaterThan(0)
  expect(seenAt({ witness, walker })?.z ?? 7).toBeLessThan(8)
})

test("[TOG-10] one arrives at once where the scene lets one arrive, and nobody sees one slide", async () => {
  const all = await two()
  const { store, walker } = all
  walker.moveTo(0.6, 11.9, { teleport: true })
  await store.pass(1_000)
  expect(walker.all("put-back")).toEqual([])
  expect(seenAt(all)).toMatchObject({ x: 0.6, z: 11.9, teleport: true })
  for (let jump = 0; jump < 6; jump++) walker.moveTo(0.45, jump % 2 ? 5.9 : 11.9, { teleport: true })
  await store.pass(100)
  expect(walker.all("put-back").length).toBeGreaterThan(0)
})

test("[TOG-10] who sits may be on a seat that nobody can stand on, but not far from where they stood", async () => {
  const all = await two()
  const { store, walker } = all
  walker.moveTo(START.x - 0.2, START.z)
  await store.pass(1_000)
  walker.moveTo(START.x - 1, START.z, { pose: "seated", gait: "still" })
  await store.pass(300)
  expect(seenAt(all)).toMatchObject({ pose: "seated", x: START.x - 1 })
  walker.moveTo(3, 2, { pose: "seated", gait: "still" })
  await store.pass(300)
  expect(walker.last("put-back").place).toMatchObject({ x: START.x - 0.2, z: START.z })
})

test("[TOG-10] a movement that comes again or out of order changes nothing", async () => {
  const all = await two()
  const { store, walker, witness } = all
  walker.moveTo(START.x + 0.1, START.z)
  await store.pass(100)
  const count = witness.packets.length
  const [first] = [new Uint8Array([0x11, 0, 1, 0, 0, 0, 0, 0, 45, 2, 100, 0, 0])]
  walker.sendRaw(first)
  await store.pass(300)
  expect(witness.packets).toHaveLength(count)
})

test("[TOG-10] who comes in stands where they say, or at the nearest place where one can stand", async () => {
  const store = openStore()
  const [anna, bruno] = [store.visitor("anna"), store.visitor("bruno")]
  anna.join({ place: { x: 0.45, z: 5.9, heading: 10 } })
  bruno.join({ place: { x: 200, z: -200, heading: 0 } })
  await store.settle()
  expect(anna.last("joined").place).toMatchObject({ x: 0.45, z: 5.9 })
  const { x, z } = bruno.last("joined").place
  expect(Math.abs(x)).toBeLessThan(11)
  expect(Math.abs(z)).toBeLessThan(13)
})

test("[TOG-10] what a tampered page says of others' numbers, keys or roles is no message", async () => {
  const { store, walker, witness } = await two()
  walker.sayRaw({ type: "chat", to: "room", text: "I am somebody else", id: witness.id, key: witness.key })
  await store.settle()
  expect(walker.last("refused").reason).toBe("malformed")
  expect(witness.all("said")).toEqual([])
})

test("[TOG-10] the secret of a visitor is told to nobody, and a key can't be chosen", async () => {
  const { store, walker, witness } = await two()
  walker.say({ type: "chat", to: "room", text: "ciao" })
  await store.pass(100)
  expect(JSON.stringify(witness.replies)).not.toContain(walker.token)
  expect(walker.key).not.toContain("walker")
})
