import { DataUtils } from "three"
import { expect, test } from "vitest"
import { LAMP_CHUNK } from "../../../../src/showroom/view/light/lit-chunk.ts"
import { evenProbes, readProbes } from "../../../../src/showroom/view/light/probe-grid.ts"

const GEOMETRY = { origin: [-1, 0, -1], step: [1, 1, 1], size: [3, 2, 2] } as const

test("[SCN-18] a file of probes is read channel by channel, and refused when it isn't as long as its geometry", () => {
  const halves = Uint16Array.from({ length: 3 * 4 * 12 }, (_, at) => DataUtils.toHalfFloat(at / 64))
  const { channels } = readProbes(GEOMETRY, halves.buffer)
  const firstOf = (channel: number) => DataUtils.fromHalfFloat(channels[channel]?.image.data?.[0] ?? 0)
  expect([0, 1, 2].map(firstOf)).toEqual([0, 48 / 64, 96 / 64])
  expect(() => readProbes(GEOMETRY, halves.buffer.slice(8))).toThrow(
    "probes: 288 bytes are expected, the file has 280",
  )
})

test("[SCN-18] what is baked takes the lamp alone", () => {
  expect(LAMP_CHUNK).toContain("vec3 lampAt")
  expect(LAMP_CHUNK).not.toContain("probe")
})

test("[SCN-18] without a file, light is that of the place, x first", () => {
  const { channels } = evenProbes(GEOMETRY, ({ x, y, z }) => [x + 1, y, z + 1])
  const value = (channel: number, texel: number) =>
    DataUtils.fromHalfFloat(channels[channel]?.image.data?.[texel * 4] ?? Number.NaN)
  expect([0, 1, 2, 3].map((texel) => value(0, texel))).toEqual([0, 1, 2, 0])
  expect([value(1, 2), value(1, 3), value(2, 5), value(2, 6)]).toEqual([0, 1, 0, 1])
})
