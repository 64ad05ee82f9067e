import { expect, test, vi } from "vitest"
import { type Lookable, lookedAt } from "../../../src/showroom/sim/index.ts"

const EYE = { x: 0, y: 1.6, z: 0 }
const AHEAD = { x: 0, y: 0, z: -1 }
const thing = (what: string, x: number, z: number, y = 1.6): Lookable<string> => ({
  what,
  x,
  y,
  z,
  radius: 0.15,
})
const all = () => true

test("[TOG-66] one looks at what is nearest to the middle of the picture", () => {
  const things = [thing("left", -0.5, -4), thing("middle", 0.05, -5), thing("right", 1.2, -4)]
  expect(lookedAt(EYE, AHEAD, things, all)).toBe("middle")
  expect(lookedAt(EYE, { x: 1, y: 0, z: 0 }, things, all)).toBeNull()
})

test("[TOG-66] of two in line the nearer is meant; what is behind one, far off, or at one's nose is not", () => {
  expect(lookedAt(EYE, AHEAD, [thing("far", 0, -8), thing("near", 0, -3)], all)).toBe("near")
  for (const z of [4, -30, -0.3]) expect(lookedAt(EYE, AHEAD, [thing("it", 0, z)], all)).toBeNull()
  expect(lookedAt(EYE, AHEAD, [], all)).toBeNull()
})

test("[TOG-66] what is hidden isn't looked at, and is asked for only when it would be", () => {
  const isSeen = vi.fn((what: string) => what !== "hidden")
  const things = [thing("aside", 3, -3), thing("hidden", 0, -3), thing("seen", 0.2, -4)]
  expect(lookedAt(EYE, AHEAD, things, isSeen)).toBe("seen")
  expect(isSeen).toHaveBeenCalledTimes(2)
})
