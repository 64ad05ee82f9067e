import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { createProgress, stepProgress } from "../../../src/showroom/sim/index.ts"

const DT = 1 / 60

/** How often somebody is held up who does these things one after another. */
function heldUp(...doings: readonly { wants: boolean; speed: number; seconds: number }[]): number {
  const progress = createProgress()
  let times = 0
  for (const { wants, speed, seconds } of doings)
    for (let step = 0; step < Math.round(seconds / DT); step++)
      if (stepProgress(progress, wants, speed, DT)) times++
  return times
}

const push = { wants: true, speed: 0, seconds: 2 }
const walk = { wants: true, speed: 1.9, seconds: 1 }

describe("[ASK-47] being held up", () => {
  test("takes wanting to walk: who stands, or is stopped for a moment, is not", () => {
    expect(heldUp({ wants: false, speed: 0, seconds: 60 })).toBe(0)
    expect(heldUp(walk, { ...push, seconds: 0.5 }, walk, { ...push, seconds: 0.5 })).toBe(0)
  })

  test("is once for each wall, however long one leans on it", () => {
    expect(heldUp(walk, { ...push, seconds: 30 })).toBe(1)
    expect(heldUp(push, { ...push, wants: false }, push)).toBe(1)
    expect(heldUp(push, walk, push, walk, push)).toBe(3)
  })

  test("is not sliding along something", () => {
    expect(heldUp({ wants: true, speed: 0.4, seconds: 20 })).toBe(0)
  })

  test("is never more often than one has got on in between", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            wants: fc.boolean(),
            speed: fc.constantFrom(0, 0.05, 0.3, 1.9),
            dt: fc.double({ min: 0, max: 0.1, noNaN: true }),
          }),
          { maxLength: 400 },
        ),
        (steps) => {
          const progress = createProgress()
          let metres = 0
          let times = 0
          for (const { wants, speed, dt } of steps) {
            metres += speed * dt
            if (!stepProgress(progress, wants, speed, dt)) continue
            times++
            expect(wants).toBe(true)
          }
          expect(times).toBeLessThanOrEqual(1 + metres / 0.3 + 1e-9)
        },
      ),
    )
  })
})
