import { Matrix4 } from "three"
import { describe, expect, it } from "vitest"
import type { CardFace } from "../../../../src/showroom/view/cards/card-face.ts"
import { createCardSet } from "../../../../src/showroom/view/cards/card-set.ts"
import { evenProbes } from "../../../../src/showroom/view/light/probe-grid.ts"
import { createSceneLight } from "../../../../src/showroom/view/light/scene-light.ts"

const SHARE = 0.1
const BYTES = 48 * 64 * 4

/** A face that is grey at once and, when its picture has come, as light as `grey`. */
function fakeFace(grey: number): CardFace {
  let shown = 128
  const settled = Promise.resolve().then(() => {
    shown = grey
  })
  const canvas = {
    getContext: () => ({
      getImageData: (_x: number, _y: number, width: number, height: number) => ({
        data: new Uint8ClampedArray(width * height * 4).fill(shown),
      }),
    }),
  }
  // @ts-expect-error: all that is asked of a canvas here are its pixels
  return { paint: () => canvas, settled }
}

function open() {
  const { uniforms } = createSceneLight(
    evenProbes({ origin: [0, 0, 0], step: [1, 1, 1], size: [1, 1, 1] }, () => [1, 1, 1]),
  )
  return createCardSet(uniforms, SHARE)
}

const here = new Matrix4()

describe("the cards of a scene", () => {
  it("[SCN-39] are one draw call, of those in view, and one layer for all cards of a product", () => {
    const cards = open()
    const [lamp, chair] = [fakeFace(10), fakeFace(20)]
    const all = [lamp, lamp, chair].map((face) => cards.add(face, here))
    cards.write()
    expect(cards.mesh.visible).toBe(false)
    for (const card of all) card.setShown(true)
    cards.write()
    expect(cards.mesh.count).toBe(3)
    expect([...(cards.mesh.geometry.getAttribute("layer").array ?? [])].slice(0, 3)).toEqual([0, 0, 1])
    all[1]?.setShown(false)
    cards.write()
    expect([...cards.mesh.geometry.getAttribute("layer").array].slice(0, cards.mesh.count)).toEqual([0, 1])
    expect(cards.layers.size).toBe(2)
  })

  it("are painted again when their pictures have come, each in its own layer", async () => {
    const { layers, add } = open()
    const faces = Array.from({ length: 9 }, (_, at) => fakeFace(10 * at))
    for (const face of faces) add(face, here)
    const pixelOf = (layer: number) => layers.texture.image.data?.[layer * BYTES]
    expect(faces.map((_, layer) => pixelOf(layer))).toEqual(Array(9).fill(128))
    await Promise.all(faces.map(({ settled }) => settled))
    expect(faces.map((_, layer) => pixelOf(layer))).toEqual(faces.map((_, at) => 10 * at))
    expect(layers.texture.image.depth).toBeGreaterThanOrEqual(9)
  })

  it("give their layer back, and a picture that comes too late isn't painted over another's", async () => {
    const { layers, add } = open()
    const [late, next] = [fakeFace(10), fakeFace(20)]
    const card = add(late, here)
    card.remove()
    card.remove()
    expect(layers.size).toBe(0)
    add(next, here)
    await Promise.all([late.settled, next.settled])
    expect(layers.size).toBe(1)
    expect(layers.texture.image.data?.[0]).toBe(20)
  })

  it("take more than they had room for", () => {
    const cards = open()
    const face = fakeFace(1)
    for (let number = 0; number < 40; number++) cards.add(face, here).setShown(true)
    cards.write()
    expect(cards.mesh.count).toBe(40)
    expect(cards.mesh.instanceMatrix.count).toBeGreaterThanOrEqual(40)
  })
})
