import fc from "fast-check"
import { expect, test } from "vitest"
import { surfaceAt } from "../../../src/showroom/sim/index.ts"
import { createGait, stepGait } from "../../../src/showroom/sound/gait.ts"

/** Walks `metres` straight ahead in frames of `frame` metres and tells which feet came down. */
function feet(metres: number, frame: number, speed: number): string[] {
  const gait = createGait({ x: 0, z: 0 })
  const heard: string[] = []
  for (let way = frame; way <= metres; way += frame) {
    const foot = stepGait(gait, way, 0, speed)
    if (foot) heard.push(foot)
  }
  return heard
}

test("[WLK-53] steps come by the way walked, whatever the frame rate, one foot after the other", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 0.3, noNaN: true }), (frame) => {
      const heard = feet(20, frame, 1.9)
      expect(heard.length).toBeGreaterThanOrEqual(Math.floor(19 / 0.72))
      expect(heard.length).toBeLessThanOrEqual(Math.ceil(20.5 / 0.72))
      for (let at = 1; at < heard.length; at++) expect(heard[at]).not.toBe(heard[at - 1])
    }),
  )
})

test("[WLK-53] a run takes longer steps", () => {
  expect(feet(20, 0.05, 3.6).length).toBeLessThan(feet(20, 0.05, 1.9).length)
})

test("[WLK-53] whoever stands, or is put elsewhere, makes no step", () => {
  const gait = createGait({ x: 0, z: 0 })
  for (let frame = 0; frame < 100; frame++) expect(stepGait(gait, frame % 2 ? 0.01 : 0, 0, 0)).toBeNull()
  expect(stepGait(gait, 8, 3, 1.9)).toBeNull()
})

test("[WLK-53] the floor is the first surface that holds the point, and terrazzo elsewhere", () => {
  const square = (side: number) => [
    { x: -side, z: -side },
    { x: side, z: -side },
    { x: side, z: side },
    { x: -side, z: side },
  ]
  const surfaces = [
    { material: "rug", outline: square(1) },
    { material: "wood", outline: square(2) },
  ] as const
  expect([0, 1.5, 3].map((x) => surfaceAt(surfaces, x, 0))).toEqual(["rug", "wood", "terrazzo"])
})
