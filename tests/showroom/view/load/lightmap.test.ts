import { LinearFilter, SRGBColorSpace, Texture } from "three"
import { expect, test } from "vitest"
import { asLightmap } from "../../../../src/showroom/view/load/load-light.ts"

test("[SCN-41] baked light is laid out by its own coordinates and has no smaller copies", () => {
  const light = asLightmap(new Texture(), 2)
  expect(light).toMatchObject({
    channel: 1,
    colorSpace: SRGBColorSpace,
    generateMipmaps: false,
    minFilter: LinearFilter,
    anisotropy: 2,
  })
})
