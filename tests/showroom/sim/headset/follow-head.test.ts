import fc from "fast-check"
import { expect, test } from "vitest"
import { darknessAt, followHead } from "../../../../src/showroom/sim/headset/index.ts"
import { createBody, createWalkWorld, isFree } from "../../../../src/showroom/sim/index.ts"
import { MINI } from "../mini-scene.ts"

const world = createWalkWorld(MINI)
const DT = 1 / 72
const bodyAt = (x: number, z: number) => createBody(world, { x, z, heading: 0 })

test("[VRX-4] a body goes where its head goes, and is as fast as it is", () => {
  const body = bodyAt(-4, 1)
  expect(followHead(world, body, { x: -3.99, z: 1 }, DT)).toBeCloseTo(0)
  expect(body.x).toBeCloseTo(-3.99)
  expect(body.speed).toBeCloseTo(0.72)
})

test("[VRX-4] a body never stands where nobody can, wherever its head is put", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          x: fc.double({ min: -6, max: 6, noNaN: true }),
          z: fc.double({ min: -5, max: 5, noNaN: true }),
        }),
        { maxLength: 12 },
      ),
      (heads) => {
        const body = bodyAt(-4, 1)
        for (const head of heads) {
          const apart = followHead(world, body, head, DT)
          expect(isFree(world, body.x, body.z)).toBe(true)
          expect(apart).toBeCloseTo(Math.hypot(head.x - body.x, head.z - body.z))
        }
      },
    ),
  )
})

test("[VRX-4] a head through a wall leaves its body behind, and it grows dark before its eyes", () => {
  const body = bodyAt(-4.7, 1)
  expect(darknessAt(followHead(world, body, { x: -4.9, z: 1 }, DT))).toBe(0)
  expect(darknessAt(followHead(world, body, { x: -6, z: 1 }, DT))).toBe(1)
  expect(body.x).toBeGreaterThan(-5)
})

test("[VRX-4] whoever walks around something in their own room is where their head is", () => {
  const body = bodyAt(0, -2)
  expect(followHead(world, body, { x: 0, z: -0.1 }, DT)).toBe(0)
  expect(body).toMatchObject({ x: 0, z: -0.1 })
})
