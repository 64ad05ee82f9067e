import { readFile } from "node:fs/promises"
import { inflateSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { drawIcon, ICONS } from "../../../src/server/client-build/icons/draw-icon.ts"

const GREEN = [0x1f, 0x54, 0x44, 255]
const IVORY = [0xf5, 0xef, 0xe4, 255]

/** Reads the PNGs that we write: one IDAT, every row predicted from the one above. */
function readPixels(png: Buffer) {
  const size = png.readUInt32BE(16)
  const from = png.indexOf("IDAT")
  const rows = inflateSync(png.subarray(from + 4, from + 4 + png.readUInt32BE(from - 4)))
  const stride = size * 4
  const pixels = Buffer.alloc(stride * size)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < stride; x++) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * stride + x] ?? 0)
      pixels[y * stride + x] = ((rows[y * (stride + 1) + 1 + x] ?? 0) + above) & 0xff
    }
  const at = (x: number, y: number) => [
    ...pixels.subarray(Math.floor(y * size) * stride + Math.floor(x * size) * 4).subarray(0, 4),
  ]
  return { size, at }
}

describe("the app's icons", () => {
  test.each(Object.keys(ICONS))("%s is what the script draws", async (name) => {
    const options = ICONS[name]
    if (!options) throw new Error(`no icon ${name}`)
    expect(drawIcon(options).equals(await readFile(`public/icons/${name}`))).toBe(true)
    expect(readPixels(drawIcon(options)).size).toBe(options.size)
  })

  test("one has round corners and an ivory arch on green; the other may be cut to any shape", () => {
    const round = readPixels(drawIcon({ size: 192, bleeds: false }))
    expect(round.at(0, 0)[3]).toBe(0)
    expect(round.at(0.5, 0.5)).toEqual(GREEN)
    expect(round.at(9 / 32, 0.6)).toEqual(IVORY)
    const cut = readPixels(drawIcon({ size: 192, bleeds: true }))
    expect(cut.at(0, 0)).toEqual(GREEN)
    // Every spot of the arch is within the circle that no mask cuts.
    for (let x = 0; x < 1; x += 1 / 96)
      for (let y = 0; y < 1; y += 1 / 96)
        if (Math.hypot(x - 0.5, y - 0.5) > 0.4) expect(cut.at(x, y)).toEqual(GREEN)
  })
})
