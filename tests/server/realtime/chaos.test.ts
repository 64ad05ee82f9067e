import { expect, test } from "vitest"
import { seededRandom } from "../../../src/metrics/seeded-random.ts"
import { openStore, type StoreDouble } from "../../helpers/realtime/store-double.ts"
import type { VisitorDouble } from "../../helpers/realtime/visitor-double.ts"

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_122)
const PEOPLE = 30
const SECONDS = 120

interface Walker {
  readonly visitor: VisitorDouble
  x: number
  connected: boolean
  backIn: number
}

/** Everybody walks the street, and connections break at random. */
async function live(
  store: StoreDouble,
  walkers: Walker[],
  random: () => number,
  seconds: number,
): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    for (const walker of walkers) {
      const { visitor } = walker
      walker.x = Math.min(10, Math.max(-10, walker.x + (random() - 0.5) * 1.6))
      if (walker.connected && random() < 0.06) {
        visitor.cut()
        Object.assign(walker, { connected: false, backIn: Math.floor(random() * 20) })
      } else if (!walker.connected && walker.backIn-- <= 0) {
        visitor.reconnect(store.together)
        visitor.join({ place: { x: walker.x, z: 11, heading: 90 } })
        walker.connected = true
      } else if (walker.connected) visitor.moveTo(walker.x, 11)
    }
    await store.pass(1_000)
  }
}

test(`[TOG-28] connections that break at random leave no ghost and no twin, and everybody where they are (seed ${SEED})`, async () => {
  const random = seededRandom(SEED)
  const store = openStore({ capacity: PEOPLE })
  const walkers: Walker[] = Array.from({ length: PEOPLE }, (_, at) => ({
    visitor: store.visitor(`walker${at}`),
    x: -10 + at * 0.6,
    connected: true,
    backIn: 0,
  }))
  for (const { visitor, x } of walkers) visitor.join({ place: { x, z: 11, heading: 90 } })
  await live(store, walkers, random, SECONDS)
  for (const walker of walkers) {
    if (walker.connected) continue
    walker.visitor.reconnect(store.together)
    walker.visitor.join({ place: { x: walker.x, z: 11, heading: 90 } })
    walker.connected = true
  }
  await store.pass(3_000)

  const [room, ...others] = store.rooms()
  expect(others, `seed ${SEED}`).toEqual([])
  expect(room?.members.size, `seed ${SEED}`).toBe(PEOPLE)
  expect(new Set(walkers.map(({ visitor }) => visitor.key)).size).toBe(PEOPLE)
  for (const { visitor, x } of walkers) {
    const own = room?.byKey.get(visitor.key)
    expect(Math.abs((own?.movement.x ?? 99) - x), `seed ${SEED}: ${visitor.token}`).toBeLessThan(1)
    const everybodyElse = walkers.map((each) => each.visitor.id).filter((id) => id !== visitor.id)
    expect([...visitor.sees()].sort(), `seed ${SEED}: who ${visitor.token} sees`).toEqual(
      everybodyElse.sort(),
    )
  }
})
