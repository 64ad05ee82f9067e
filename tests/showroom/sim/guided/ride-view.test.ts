import fc from "fast-check"
import { expect, test } from "vitest"
import { turnBetween } from "../../../../src/domain/heading.ts"
import { createRideView, stepRideView } from "../../../../src/showroom/sim/guided/index.ts"

const DT = 1 / 60
const AT = { x: 0, z: 0, speed: 0 }

function ride(reducedMotion: boolean) {
  const view = createRideView(AT, 0)
  /** Headings that the view had, frame by frame. */
  const pass = (seconds: number, towards: number | null, body = AT) => {
    const headings = [view.heading]
    for (let left = seconds; left > 1e-6; left -= DT) {
      stepRideView(view, { body, towards, reducedMotion }, DT)
      headings.push(view.heading)
    }
    return headings
  }
  return { view, pass }
}

test("[GDE-43] the view comes round to where the guide looks, softly: no jerk, no swing past", () => {
  const { pass } = ride(false)
  const headings = pass(8, 150)
  const speeds = headings.slice(1).map((heading, at) => turnBetween(headings[at] ?? 0, heading) / DT)
  expect(Math.max(...speeds)).toBeLessThanOrEqual(55.01)
  expect(Math.min(...speeds)).toBeGreaterThan(-0.5)
  speeds.forEach((speed, at) => {
    // Degrees a second squared.
    expect(Math.abs(speed - (speeds[at - 1] ?? 0)) / DT).toBeLessThan(300)
  })
  expect(Math.abs((headings.at(-1) ?? 0) - 150)).toBeLessThan(20)
})

test("[GDE-43] a guide who looks to and fro a little turns nobody's view", () => {
  const { pass } = ride(false)
  const seen = [15, -15, 12, -10].flatMap((towards) => pass(1, (360 + towards) % 360))
  for (const heading of seen) expect(heading).toBe(0)
})

test("[GDE-43] a guide who is away leaves the view as it is", () => {
  expect(new Set(ride(false).pass(2, null))).toEqual(new Set([0]))
})

test("[GDE-44] whoever wants no motion gets few cuts and nothing that glides", () => {
  const { view, pass } = ride(true)
  const headings = pass(4, 120)
  expect(new Set(headings)).toEqual(new Set([0, 120]))
  pass(1, 120, { x: 1, z: 0, speed: 1.5 })
  expect(view.x).toBe(0)
  pass(1, 120, { x: 3, z: 0, speed: 1.5 })
  expect(view.x).toBe(3)
  pass(2, 120, { x: 3.4, z: 0, speed: 0 })
  expect(view.x).toBe(3.4)
})

test("[GDE-44] with no motion the view is never far from the body, however it walks", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          vx: fc.double({ min: -3.6, max: 3.6, noNaN: true }),
          for: fc.integer({ min: 1, max: 90 }),
        }),
        {
          maxLength: 20,
        },
      ),
      (pieces) => {
        const view = createRideView(AT, 0)
        const body = { ...AT }
        for (const { vx, for: frames } of pieces)
          for (let frame = 0; frame < frames; frame++) {
            body.x += vx * DT
            body.speed = Math.abs(vx)
            stepRideView(view, { body, towards: 0, reducedMotion: true }, DT)
            expect(Math.abs(view.x - body.x)).toBeLessThan(5.5)
          }
      },
    ),
  )
})
