import fc from "fast-check"
import { expect, test } from "vitest"
import { MOST_POINTS, type Spot, throwArc } from "../../../../src/showroom/sim/headset/index.ts"

const HAND: Spot = { x: 0, y: 1.1, z: 0 }
const nothing = () => null

/** Of length 1: `up` degrees over the horizon, straight ahead. */
const ahead = (up: number): Spot => ({
  x: 0,
  y: Math.sin((up * Math.PI) / 180),
  z: -Math.cos((up * Math.PI) / 180),
})

test("[VRX-2] what is thrown comes down on the floor before one, further the higher one aims, up to some five metres", () => {
  const far = (up: number) => -(throwArc(HAND, ahead(up), nothing).floor?.z ?? Number.NaN)
  expect(far(-60)).toBeLessThan(1)
  expect(far(0)).toBeGreaterThan(far(-30))
  expect(far(35)).toBeGreaterThan(far(0))
  expect(far(35)).toBeGreaterThan(4)
  expect(far(35)).toBeLessThan(6)
})

test("[VRX-2] wherever it is thrown, it lands on the floor or nowhere, in as many points as there are dots", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: 0, max: 2.5, noNaN: true }),
      (up, height) => {
        const { points, floor } = throwArc({ ...HAND, y: height }, ahead(up), nothing)
        expect(points.length).toBeLessThanOrEqual(MOST_POINTS + 1)
        expect(points.every(({ x, y, z }) => [x, y, z].every(Number.isFinite))).toBe(true)
        if (floor) expect(floor.y).toBe(0)
      },
    ),
  )
})

test("[VRX-2] a wall in between ends it, and one lands nowhere", () => {
  const wall = (from: Spot, to: Spot) => (from.z > -2 && to.z <= -2 ? { x: 0, y: 1, z: -2 } : null)
  const { floor, points } = throwArc(HAND, ahead(20), wall)
  expect(floor).toBeNull()
  expect(points.at(-1)?.z).toBe(-2)
})

test("[VRX-2] a table is no floor, a rug is", () => {
  const flat = (height: number) => (from: Spot, to: Spot) =>
    from.y > height && to.y <= height ? { ...to, y: height } : null
  expect(throwArc(HAND, ahead(10), flat(0.75)).floor).toBeNull()
  expect(throwArc(HAND, ahead(10), flat(0.02)).floor?.y).toBe(0.02)
})
