import { expect, test } from "vitest"
import { slotMeant } from "../../../../src/showroom/sim/others/index.ts"

const NORTH = { x: 0, z: 0, heading: 0 }

test("[TOG-66] of a product that stands in several places the one is meant that is before whoever points", () => {
  const [before, behind] = [
    { x: 0.5, z: -3 },
    { x: 0, z: 2 },
  ]
  expect(slotMeant(NORTH, [behind, before])).toBe(before)
  expect(slotMeant({ ...NORTH, heading: 180 }, [behind, before])).toBe(behind)
})

test("[TOG-66] of two before one the nearer is meant; of none, none", () => {
  const [near, far] = [
    { x: 0.2, z: -1 },
    { x: 0, z: -6 },
  ]
  expect(slotMeant(NORTH, [far, near])).toBe(near)
  expect(slotMeant(NORTH, [])).toBeNull()
})
