import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Motion, stepMotion } from "../../../src/showroom/sim/index.ts"

const FRAME = 1 / 30
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe("what moves", () => {
  it("[INS-24] comes to where it was asked without passing it, from anywhere", () => {
    fc.assert(
      fc.property(share, share, (from, goal) => {
        const motion: Motion = { progress: from, seconds: 0 }
        for (let frame = 0; frame < 300; frame++) {
          const before = Math.abs(goal - motion.progress)
          stepMotion(motion, { goal, duration: 2, reducedMotion: false }, FRAME)
          expect(Math.abs(goal - motion.progress)).toBeLessThanOrEqual(before)
        }
        expect(motion.progress).toBe(goal)
      }),
    )
  })

  it("[INS-24] is there at once with reduced motion", () => {
    const motion: Motion = { progress: 0, seconds: 0 }
    stepMotion(motion, { goal: 5 / 14, duration: 8, reducedMotion: true }, FRAME)
    expect(motion.progress).toBe(5 / 14)
  })

  it("[INS-22] counts the seconds while it isn't at rest, and none at rest or while time stands still", () => {
    const motion: Motion = { progress: 0, seconds: 0 }
    stepMotion(motion, { goal: 0, duration: 1, reducedMotion: false }, 1)
    expect(motion.seconds).toBe(0)
    stepMotion(motion, { goal: 1, duration: 1, reducedMotion: false }, 0.5)
    stepMotion(motion, { goal: 1, duration: 1, reducedMotion: false }, 0)
    expect(motion.seconds).toBe(0.5)
    stepMotion(motion, { goal: 0, duration: 1, reducedMotion: true }, 0.5)
    expect(motion).toEqual({ progress: 0, seconds: 0 })
  })
})
