import { expect, test } from "vitest"
import { aimAt } from "../../../../src/showroom/view/people/aim-at.ts"

const HERE = { x: 0, y: 0, z: 0, turn: 0 }
const aim = (at: { x: number; y: number; z: number }, place = HERE) =>
  aimAt(place, 1, at, { yaw: 0, pitch: 0 })

test("[TOG-66] an arm goes from its shoulder to what it points at", () => {
  // Whoever faces +z has the right shoulder on -x.
  expect(aim({ x: -0.15, y: 1.075, z: 2 })).toEqual({ yaw: expect.closeTo(0), pitch: expect.closeTo(0) })
  expect(aim({ x: -2.15, y: 1.075, z: 2 }).yaw).toBeCloseTo(-Math.PI / 4)
  expect(aim({ x: -0.15, y: 3.075, z: 2 }).pitch).toBeCloseTo(-Math.PI / 4)
  const turned = aim({ x: 2, y: 1.075, z: 0.15 }, { ...HERE, turn: Math.PI / 2 })
  expect(turned.yaw).toBeCloseTo(0)
})

test("[TOG-66] it goes as far as arms go: not through one's chest, not behind one's back", () => {
  expect(aim({ x: 3, y: 1, z: 0.2 }).yaw).toBeCloseTo(0.9)
  expect(aim({ x: -0.5, y: 1, z: -3 }).yaw).toBeCloseTo(-1.7)
  expect(aim({ x: -0.15, y: 9, z: 0.1 }).pitch).toBeCloseTo(-1.2)
})
