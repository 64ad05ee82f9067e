import fc from "fast-check"
import { PerspectiveCamera, Vector3 } from "three"
import { describe, expect, it } from "vitest"
import { frameCompare, scaleCompared } from "../../../../src/showroom/view/compare/frame-compare.ts"
import { createLongLens } from "../../../../src/showroom/view/compare/long-lens.ts"

const page = fc.record({
  width: fc.integer({ min: 320, max: 2560 }),
  height: fc.integer({ min: 480, max: 1600 }),
})
const count = fc.integer({ min: 1, max: 3 })
const size = fc.record({
  width: fc.double({ min: 0.02, max: 3, noNaN: true }),
  height: fc.double({ min: 0.02, max: 3, noNaN: true }),
})

describe("products side by side", () => {
  it("[INS-29] have a frame each, from left to right, on the page and beside each other", () => {
    fc.assert(
      fc.property(page, count, (size, count) => {
        const frames = frameCompare(size, count)
        expect(frames).toHaveLength(count)
        frames.forEach((frame, at) => {
          expect(frame.width).toBeGreaterThan(40)
          expect(frame.height).toBeGreaterThan(40)
          expect(frame.x).toBeGreaterThanOrEqual(0)
          expect(frame.x + frame.width).toBeLessThanOrEqual(size.width)
          expect(frame.y + frame.height).toBeLessThan(size.height)
          const next = frames[at + 1]
          if (next) expect(frame.x + frame.width).toBeLessThanOrEqual(next.x)
        })
      }),
    )
  })

  it("[INS-29] leave the table its room: between two on a desktop, below on a phone, beside them on one on its side", () => {
    const [left, right] = frameCompare({ width: 1280, height: 720 }, 2)
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual((1280 - 452) / 2)
    expect(right?.x).toBeGreaterThanOrEqual((1280 + 452) / 2)
    for (const frame of frameCompare({ width: 390, height: 844 }, 3))
      expect(frame.y + frame.height).toBeLessThanOrEqual(844 * 0.46)
    for (const frame of frameCompare({ width: 640, height: 360 }, 3))
      expect(frame.x + frame.width).toBeLessThanOrEqual(640 * (1 - 0.46) - 24)
  })

  it("[INS-29] each fit their frame; they are as large beside each other as they are, unless one would be lost", () => {
    fc.assert(
      fc.property(page, fc.array(size, { minLength: 2, maxLength: 3 }), (where, sizes) => {
        const frames = frameCompare(where, sizes.length)
        const scales = scaleCompared(sizes, frames)
        sizes.forEach(({ width, height }, at) => {
          const frame = frames[at] ?? { width: 0, height: 0 }
          const scale = scales[at] ?? 0
          expect(width * scale).toBeLessThanOrEqual(frame.width + 1e-6)
          expect(height * scale).toBeLessThanOrEqual(frame.height + 1e-6)
          const filled = Math.max((width * scale) / frame.width, (height * scale) / frame.height)
          expect(filled).toBeGreaterThan(0.4)
        })
        const least = Math.min(...scales)
        scales.forEach((scale, at) => {
          const frame = frames[at] ?? { width: 0, height: 0 }
          const { width = 0, height = 0 } = sizes[at] ?? {}
          const lost = Math.max((width * least) / frame.width, (height * least) / frame.height) < 0.42
          expect(lost || Math.abs(scale - least) < 1e-6).toBe(true)
        })
      }),
    )
  })

  it("[INS-29] nothing at all takes no room, and breaks nothing", () => {
    expect(frameCompare({ width: 1280, height: 720 }, 0)).toEqual([])
    expect(scaleCompared([], [])).toEqual([])
    expect(scaleCompared([{ width: 0, height: 0 }], frameCompare({ width: 1280, height: 720 }, 1))).toEqual([
      1,
    ])
  })

  it("[INS-29] are seen through the room's own lens as they leave it, and through a longer one when they are there", () => {
    const lens = new PerspectiveCamera(50, 16 / 9, 0.05, 60)
    lens.filmOffset = 6.5
    lens.position.set(1, 1.6, 2)
    lens.rotation.set(-0.2, 0.7, 0)
    lens.updateProjectionMatrix()
    lens.updateMatrixWorld(true)
    const { camera, follow } = createLongLens()
    const point = new Vector3(0.5, 1.2, -1)
    follow(lens, 0)
    expect(point.clone().project(camera).distanceTo(point.clone().project(lens))).toBeLessThan(1e-6)
    follow(lens, 1)
    expect(camera.fov).toBeLessThan(20)
    expect(camera.position.distanceTo(lens.position)).toBeGreaterThan(1)
  })
})
