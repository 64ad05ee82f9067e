import { SRGBColorSpace } from "three"
import { expect, test } from "vitest"
import { TILES } from "../../../../src/showroom/view/shell/finishes.ts"
import { cutTiles, plainTiles } from "../../../../src/showroom/view/shell/tile-texture.ts"

test("[SCN-25] a picture of tiles is cut into layers that repeat, in colours of the screen", () => {
  const side = 2
  const pixels = new Uint8ClampedArray(side * side * TILES.length * 4)
  TILES.forEach((_, layer) => {
    pixels.fill(layer + 1, layer * side * side * 4, (layer + 1) * side * side * 4)
  })
  const { image, colorSpace, wrapS, wrapT } = cutTiles(pixels, side, side * TILES.length)
  expect(image).toMatchObject({ width: side, height: side, depth: TILES.length })
  expect([...(image.data ?? [])].filter((_, at) => at % (side * side * 4) === 0)).toEqual(
    TILES.map((_, layer) => layer + 1),
  )
  expect(colorSpace).toBe(SRGBColorSpace)
  expect(wrapS).toBe(wrapT)
})

test("[SCN-25] a picture that isn't a stack of so many squares is refused", () => {
  expect(() => cutTiles(new Uint8ClampedArray(4 * 4 * 4), 4, 4)).toThrow(
    `tiles: ${TILES.length} square ones are expected, the picture is 4 x 4`,
  )
})

test("[SCN-25] until the tiles have come all are white", () => {
  const { image } = plainTiles()
  expect(image.depth).toBe(TILES.length)
  expect(new Set(image.data ?? [])).toEqual(new Set([255]))
})
