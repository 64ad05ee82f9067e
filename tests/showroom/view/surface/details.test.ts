import { expect, it } from "vitest"
import { cutDetails } from "../../../../src/showroom/view/surface/details.ts"
import { DETAILS } from "../../../../src/showroom/view/surface/slot-look.ts"

const TILES = DETAILS.length - 1

it("cuts stacked tiles into layers, the first uppermost", () => {
  const pixels = new Uint8ClampedArray(2 * 2 * TILES * 4)
  for (let tile = 0; tile < TILES; tile++) pixels.fill(tile * 10, tile * 16, (tile + 1) * 16)
  const { image } = cutDetails(pixels, 2, 2 * TILES)
  expect([image.width, image.height, image.depth]).toEqual([2, 2, TILES])
  expect([image.data?.[0], image.data?.[4], image.data?.at(-1)]).toEqual([0, 10, (TILES - 1) * 10])
})

it.each([
  [4, 4],
  [0, 4],
  [4, 4 * TILES + 1],
])("refuses a picture of %i x %i", (width, height) => {
  expect(() => cutDetails(new Uint8ClampedArray(width * height * 4), width, height)).toThrow(
    `${TILES} square tiles are expected, the picture is ${width} x ${height}`,
  )
})
