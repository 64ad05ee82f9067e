import fc from "fast-check"
import { expect, test } from "vitest"
import { landingAt } from "../../../../src/showroom/sim/headset/index.ts"
import { BODY_RADIUS, createWalkWorld, findPath, isFree } from "../../../../src/showroom/sim/index.ts"
import { MINI } from "../mini-scene.ts"

const world = createWalkWorld(MINI)
const HERE = { x: -4, z: 1 }
const anywhere = fc.record({
  x: fc.double({ min: -7, max: 7, noNaN: true }),
  z: fc.double({ min: -6, max: 6, noNaN: true }),
})

test("[VRX-2] one comes to stand only where one could have walked, wherever one points", () => {
  fc.assert(
    fc.property(anywhere, (to) => {
      const landing = landingAt(world, HERE, to)
      if (!landing) return
      expect(isFree(world, landing.x, landing.z)).toBe(true)
      expect(findPath(world, HERE, landing)?.exact).toBe(true)
      expect(Math.hypot(landing.x - to.x, landing.z - to.z)).toBeLessThan(0.5)
    }),
  )
})

test("[VRX-2] a place that is free is landed on where it was pointed at", () => {
  expect(landingAt(world, HERE, { x: 1, z: -3 })).toEqual({ x: 1, z: -3 })
})

test("[VRX-2] beside a wall one stands before it", () => {
  const landing = landingAt(world, HERE, { x: -4.95, z: 1 })
  expect(landing?.x).toBeGreaterThanOrEqual(-5 + BODY_RADIUS - 1e-6)
})

test.each([
  ["out of the store", { x: 9, z: 0 }],
  ["in a pen that nobody gets into", { x: 3.5, z: -0.5 }],
  ["nowhere", { x: Number.NaN, z: 0 }],
])("[VRX-2] nobody lands %s", (_where, to) => {
  expect(landingAt(world, HERE, to)).toBeNull()
})

test("[VRX-2] nobody lands on somebody else", () => {
  const other = { x: 1, z: -3 }
  const landing = landingAt(world, HERE, other, ({ x, z }) => Math.hypot(x - other.x, z - other.z) < 0.6)
  expect(landing && Math.hypot(landing.x - other.x, landing.z - other.z)).toBeGreaterThan(0.6)
})
