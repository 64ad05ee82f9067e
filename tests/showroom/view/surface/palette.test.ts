import fc from "fast-check"
import { Color } from "three"
import { describe, expect, it } from "vitest"
import { createPalette, MAX_SLOTS, TEXELS } from "../../../../src/showroom/view/surface/palette.ts"
import type { SlotLook } from "../../../../src/showroom/view/surface/slot-look.ts"

function look(red: number): SlotLook {
  return {
    colour: new Color(red, 0, 0),
    alpha: 1,
    roughness: 0.5,
    metalness: 0,
    glow: new Color(0, 0, 0),
    switched: false,
    detail: 0,
    tile: 0.25,
  }
}

describe("the palette", () => {
  it("keeps colour, alpha, finish, grain and glow of each slot in the row that it gives", () => {
    const palette = createPalette()
    const brass: SlotLook = {
      colour: new Color(0.5, 0.25, 0.125),
      alpha: 0.75,
      roughness: 0.25,
      metalness: 1,
      glow: new Color(2, 1, 0.5),
      switched: true,
      detail: 6,
      tile: 0.5,
    }
    const row = palette.put([look(1), brass])
    const data = palette.texture.image.data ?? []
    const from = (row * MAX_SLOTS + 1) * TEXELS * 4
    expect([...data.slice(from, from + TEXELS * 4)]).toEqual([
      0.5, 0.25, 0.125, 0.75, 0.25, 1, 6, 0.5, 2, 1, 0.5, 1,
    ])
  })

  it("[SCN-30] never gives a row twice, keeps the others as they were when it grows, and uses freed ones again", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 400 }), (steps) => {
        const palette = createPalette()
        const live = new Map<number, number>()
        steps.forEach((adds, number) => {
          const [oldest] = live.keys()
          if (!adds && oldest !== undefined) {
            palette.free(oldest)
            live.delete(oldest)
            return
          }
          const row = palette.put([look(number)])
          expect(live.has(row)).toBe(false)
          live.set(row, number)
        })
        expect(palette.size).toBe(live.size)
        const { data, height } = palette.texture.image
        expect(Math.max(0, ...live.keys())).toBeLessThan(height)
        for (const [row, red] of live) expect(data?.[row * MAX_SLOTS * TEXELS * 4]).toBe(red)
      }),
      { numRuns: 30 },
    )
  })

  it("takes as many looks as it has slots, and says so of one more", () => {
    const looks = Array.from({ length: MAX_SLOTS }, () => look(1))
    expect(createPalette().put(looks)).toBe(0)
    expect(() => createPalette().put([...looks, look(1)])).toThrow(
      `a product has ${MAX_SLOTS + 1} materials, the palette holds ${MAX_SLOTS}`,
    )
  })
})
