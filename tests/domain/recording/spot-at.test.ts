import { expect, test } from "vitest"
import type { PathSample } from "../../../src/domain/recording/path-sample.ts"
import { type Spot, sampleBefore, spotAt } from "../../../src/domain/recording/spot-at.ts"

const at = (time: number, x: number, more: Partial<PathSample> = {}): PathSample => ({
  ...{ at: time, x, z: 0, heading: 90, yaw: 0, pitch: 0, pose: "upright", product: null, zone: null },
  ...more,
})
const spot = (): Spot => ({ x: -1, z: -1, heading: 0, yaw: 0, pitch: 0, speed: -1 })

test("[RPL-20] somebody walks evenly between two samples, and the shorter way round", () => {
  const out = spot()
  const samples = [at(0, 0, { heading: 350 }), at(250, 0.5, { heading: 10 })]
  expect(spotAt(samples, 125, out)).toBe(true)
  expect(out).toMatchObject({ x: 0.25, heading: 0, speed: 2 })
})

test("[RPL-20] somebody who stood for a while stands until shortly before they are elsewhere", () => {
  const out = spot()
  const samples = [at(0, 0), at(10_000, 0.3)]
  spotAt(samples, 9_000, out)
  expect(out).toMatchObject({ x: 0, speed: 0 })
  spotAt(samples, 9_850, out)
  expect(out.x).toBeCloseTo(0.15)
})

test("[RPL-20] nobody glides through the store who was put elsewhere", () => {
  const out = spot()
  const samples = [at(0, 0), at(250, 20)]
  spotAt(samples, 200, out)
  expect(out).toMatchObject({ x: 0, speed: 0 })
  spotAt(samples, 250, out)
  expect(out.x).toBe(20)
})

test("before the first and after the last sample somebody stands; of nothing there is nothing", () => {
  const out = spot()
  expect(spotAt([at(100, 1)], 0, out)).toBe(true)
  expect(out.x).toBe(1)
  expect(spotAt([at(100, 1)], 9_999, out)).toBe(true)
  expect(spotAt([], 0, out)).toBe(false)
  expect(sampleBefore([at(0, 0), at(5, 0), at(9, 0)], 7)).toBe(1)
})
