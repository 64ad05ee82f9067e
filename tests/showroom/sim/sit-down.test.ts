import fc from "fast-check"
import { expect, test } from "vitest"
import {
  createSitting,
  placeSitting,
  type Seat,
  type Sitting,
  type SittingPlace,
  sittingHeading,
  stepSitting,
} from "../../../src/showroom/sim/index.ts"

const chair: Seat = { id: "chair", slotId: "chair", x: 0, z: 0, height: 0.43, forward: 0.05, heading: 180 }
const STANDING = { x: 0.1, z: 0.75, heading: 10 }
const FRAME = 1 / 60

const nowhere = (): SittingPlace => ({ x: 0, y: 0, z: 0, heading: 0, doing: "stepping", seated: 0 })

/** The places of every frame until `seconds` have gone by. */
function watch(sitting: Sitting, seconds: number, body = STANDING): SittingPlace[] {
  const places = [placeSitting(sitting, body, nowhere())]
  for (let at = 0; at < seconds; at += FRAME) {
    if (stepSitting(sitting, FRAME, false)) break
    places.push(placeSitting(sitting, body, nowhere()))
  }
  return places
}

test("[WLK-55] one turns round, steps back to the seat, and then goes down", () => {
  const sitting = createSitting(chair, STANDING, 1)
  expect(sittingHeading(sitting)).toBe(180)
  const places = watch(sitting, 4)
  const firstDown = places.findIndex(({ doing }) => doing === "sitting")
  expect(firstDown).toBeGreaterThan(10)
  expect(places[firstDown]?.heading).toBeCloseTo(180)
  expect(places.slice(0, firstDown).every(({ y, seated }) => y === 0 && seated === 0)).toBe(true)
  expect(places.at(-1)).toMatchObject({ seated: 1, doing: "sitting" })
  expect(places.at(-1)?.z).toBeLessThan(0.1)
})

test("[WLK-55] whoever is tall or small sits at the same height", () => {
  const seatOf = (tall: number) => {
    const [last] = watch(createSitting(chair, STANDING, tall), 4).slice(-1)
    return (last?.y ?? Number.NaN) + 0.45 * tall
  }
  for (const tall of [0.9, 1, 1.1]) expect(seatOf(tall)).toBeCloseTo(0.43)
})

test("[WLK-55] getting up ends where the body has gone meanwhile, and is then over", () => {
  const sitting = createSitting(chair, STANDING, 1)
  watch(sitting, 4)
  sitting.rising = true
  const body = { x: 1, z: 1.2, heading: 90 }
  const places = watch(sitting, 4, body)
  expect(places.at(-1)?.x).toBeCloseTo(1, 1)
  expect(stepSitting(sitting, FRAME, false)).toBe(true)
})

test("[WLK-55] with reduced motion one sits, and stands, at once", () => {
  const sitting = createSitting(chair, STANDING, 1)
  stepSitting(sitting, FRAME, true)
  expect(placeSitting(sitting, STANDING, nowhere()).seated).toBe(1)
  sitting.rising = true
  expect(stepSitting(sitting, FRAME, true)).toBe(true)
})

test("[WLK-55] nobody jumps: from wherever one sits down and whenever one gets up again", () => {
  fc.assert(
    fc.property(
      fc.record({
        x: fc.double({ min: -1, max: 1, noNaN: true }),
        z: fc.double({ min: -1, max: 1, noNaN: true }),
        heading: fc.double({ min: 0, max: 359, noNaN: true }),
      }),
      fc.double({ min: 0, max: 4, noNaN: true }),
      fc.constantFrom(null, 0, 200),
      (from, until, heading) => {
        const sitting = createSitting({ ...chair, heading }, from, 1)
        const places = watch(sitting, until, from)
        sitting.rising = true
        places.push(...watch(sitting, 2, from))
        for (const [at, { x, y, z }] of places.entries()) {
          const before = places[at - 1]
          if (!before) continue
          expect(Math.hypot(x - before.x, z - before.z)).toBeLessThan(0.08)
          expect(Math.abs(y - before.y)).toBeLessThan(0.03)
        }
      },
    ),
    { seed: 5, numRuns: 200 },
  )
})
