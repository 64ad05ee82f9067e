import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createDrawPace, stepDrawPace } from "../../../src/showroom/sim/index.ts"
import { runs } from "./arbitraries.ts"

/** Pictures drawn in so many seconds of frames at 60 Hz. */
function drawn(
  pace: ReturnType<typeof createDrawPace>,
  seconds: number,
  lively: boolean,
  idleRate = 10,
): number {
  let count = 0
  for (let frame = 0; frame < seconds * 60; frame++)
    if (stepDrawPace(pace, { lively, idleRate }, 1 / 60)) count++
  return count
}

describe("when the picture is drawn", () => {
  it("[WLK-44] is in every frame while something moves, and a little after", () => {
    const pace = createDrawPace()
    expect(drawn(pace, 2, true)).toBe(120)
    expect(drawn(pace, 0.3, false)).toBe(18)
  })

  it("[WLK-44] is ten times a second on a slow device where nothing moves but what breathes", () => {
    const pace = createDrawPace()
    drawn(pace, 1, false)
    expect(drawn(pace, 10, false)).toBeGreaterThanOrEqual(99)
    expect(drawn(pace, 10, false)).toBeLessThanOrEqual(101)
  })

  it("[WLK-44] is in the very frame in which something begins to move", () => {
    const pace = createDrawPace()
    drawn(pace, 3, false)
    while (stepDrawPace(pace, { lively: false, idleRate: 10 }, 1 / 60));
    expect(stepDrawPace(pace, { lively: true, idleRate: 10 }, 1 / 60)).toBe(true)
  })

  it("[WLK-44] whatever the frames take, no two pictures are further apart than the rate says and a frame", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ dt: fc.double({ min: 0.001, max: 0.4, noNaN: true }), lively: fc.boolean() })),
        fc.integer({ min: 5, max: 30 }),
        (frames, idleRate) => {
          const pace = createDrawPace()
          let since = 0
          for (const { dt, lively } of frames) {
            since += dt
            if (!stepDrawPace(pace, { lively, idleRate }, dt)) expect(since).toBeLessThan(1 / idleRate)
            else since = 0
          }
        },
      ),
      runs(200),
    )
  })
})
