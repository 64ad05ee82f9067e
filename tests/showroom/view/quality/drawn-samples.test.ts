import { describe, expect, it } from "vitest"
import { affordableSamples } from "../../../../src/showroom/view/quality/drawn-samples.ts"

const MB = 1_000_000
const counts = [8, 4, 2]

describe("samples of a picture", () => {
  it("[WLK-71] are as many as are wanted while they take at most half of the tier's memory, then fewer, then none", () => {
    const at = (width: number, height: number, wanted = 4) =>
      affordableSamples({ wanted, counts, pixels: width * height, memory: 256 * MB })
    expect(at(1280, 720)).toBe(4)
    expect(at(2560, 1440)).toBe(4)
    expect(at(3840, 2160)).toBe(0)
    expect(at(3200, 1800)).toBe(2)
    expect(at(1280, 720, 2)).toBe(2)
    expect(at(1280, 720, 0)).toBe(0)
  })

  it("[WLK-71] are never more than are wanted, nor other than the device has", () => {
    const pixels = 1000
    expect(affordableSamples({ wanted: 4, counts: [8], pixels, memory: 256 * MB })).toBe(0)
    expect(affordableSamples({ wanted: 4, counts: [], pixels, memory: 256 * MB })).toBe(0)
    expect(affordableSamples({ wanted: 4, counts: [2], pixels, memory: 256 * MB })).toBe(2)
  })
})
