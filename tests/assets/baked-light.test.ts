import { basename } from "node:path"
import { NodeIO, type Primitive } from "@gltf-transform/core"
import { ALL_EXTENSIONS } from "@gltf-transform/extensions"
import { MeshoptDecoder } from "meshoptimizer"
import sharp from "sharp"
import { beforeAll, describe, expect, it } from "vitest"
import flagship from "../../scenes/flagship.json" with { type: "json" }

/** Of 255, as it is stored: darker than the darkest corner of the store that is seen. */
const BLACK = 6
/** As bright as light can be stored, less what compression takes. */
const CUT_OFF = 250
/** Some corners are between things that touch each other, and some right under a lamp. */
const MOST = 0.02

const { shell } = flagship
const parts = [
  ...Object.entries(shell.lightmaps).map(([part, lightmap]) => ({ model: shell.model, lightmap, part })),
  ...shell.rooms.map(({ model, lightmap }) => ({ model, lightmap, part: "" })),
]

/** Brightest channel of a lightmap at the corners of all that it lights. */
async function lightAtCorners(primitives: readonly Primitive[], lightmap: string): Promise<number[]> {
  const { data, info } = await sharp(`assets/${lightmap}`).raw().toBuffer({ resolveWithObject: true })
  const texel = (share: number, size: number) => Math.min(size - 1, Math.floor(share * size))
  return primitives.flatMap((primitive) => {
    const laid = primitive.getAttribute("TEXCOORD_1")
    const corners = Array.from({ length: laid?.getCount() ?? 0 }, (_, at) => laid?.getElement(at, []) ?? [])
    // Metals and leaves lie at 0: they take the light of the air.
    return corners
      .filter(([u = 0]) => u > 0)
      .map(([u = 0, v = 0]) => {
        const at = (texel(v, info.height) * info.width + texel(u, info.width)) * info.channels
        return Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)
      })
  })
}

describe("[SCN-42] baked light", () => {
  const io = new NodeIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ "meshopt.decoder": MeshoptDecoder })
  beforeAll(() => MeshoptDecoder.ready)

  it.each(parts)("of $lightmap reaches every corner", async ({ model, lightmap, part }) => {
    const document = await io.read(`assets/${model}`)
    const lit = document
      .getRoot()
      .listNodes()
      .filter((node) => node.getName().startsWith(part))
      .flatMap((node) => node.getMesh()?.listPrimitives() ?? [])
    const light = await lightAtCorners(lit, lightmap)
    expect(light.length, basename(model)).toBeGreaterThan(0)
    const share = (is: (each: number) => boolean) => light.filter(is).length / light.length
    expect(share((each) => each < BLACK)).toBeLessThan(MOST)
    expect(share((each) => each >= CUT_OFF)).toBeLessThan(MOST)
  })
})
