import { readFileSync } from "node:fs"
import type { Node, Primitive } from "@gltf-transform/core"
import type { MappingList } from "@gltf-transform/extensions"
import * as v from "valibot"
import { describe, expect, it } from "vitest"
import { readFeed } from "../../src/catalogue/read-feed.ts"
import { CONTEXT } from "../catalogue/feed-helpers.ts"
import { below, primitivesOf, readGoods, trianglesOf } from "./read-goods.ts"

const DETAILS = ["oak", "travertine", "boucle", "leather", "speckle", "brushed", "felt", "weave"]

const point = v.pipe(v.array(v.number()), v.length(3))
const rootExtras = v.strictObject({
  sizes: v.optional(v.record(v.string(), v.pipe(v.number(), v.minValue(0.2), v.maxValue(5)))),
  moves: v.optional(v.picklist(["light", "turn", "build", "recline"])),
  light: v.optional(
    v.strictObject({ at: point, colour: v.pipe(v.string(), v.regex(/^#[0-9A-F]{6}$/)), range: v.number() }),
  ),
  hangs: v.optional(v.literal(true)),
  hotspots: v.optional(
    v.array(v.strictObject({ id: v.string(), at: point, normal: point, on: v.optional(v.string()) })),
  ),
})

const goods = await readGoods()
const catalogue = new Map(
  readFeed(readFileSync("assets/catalogue.csv"), CONTEXT).products.map(({ product }) => [
    product.handle,
    product,
  ]),
)
const models = goods.flatMap(({ file, roots }) => roots.map((root) => [root.getName(), root, file] as const))
const products = models.filter(([handle, _root, file]) =>
  catalogue.get(handle)?.model?.startsWith(`/${file}`),
)

const finest = (root: Node) => below(root).filter((node) => !/_lod[12]$/.test(node.getName()))
const mappingsOf = (primitive: Primitive) =>
  primitive.getExtension<MappingList>("KHR_materials_variants")?.listMappings() ?? []

describe("goods", () => {
  it("[CAT-21] are all sold, each from the file and the node that its row names", () => {
    expect(products.length).toBeGreaterThan(0)
    expect(products.map(([handle]) => catalogue.get(handle)?.model)).toEqual(
      products.map(([handle, _root, file]) => `/${file}#${handle}`),
    )
  })

  it.each(products)("[CAT-21] %s has levels of detail, each within its budget", (handle, root) => {
    const levelOf = (level: number) =>
      root.listChildren().filter((node) => node.getName() === `${handle}_lod${level}`)
    const [first, second] = [levelOf(1), levelOf(2)]
    const moves = v.parse(rootExtras, root.getExtras()).moves
    expect(first).toHaveLength(1)
    expect(trianglesOf(first)).toBeGreaterThan(20)
    expect(trianglesOf(first)).toBeLessThanOrEqual(500)
    expect(trianglesOf(second)).toBeLessThanOrEqual(120)
    expect(trianglesOf(finest(root))).toBeGreaterThan(trianglesOf(first))
    expect(trianglesOf(finest(root))).toBeLessThanOrEqual(moves === "build" ? 10_000 : 6000)
  })

  it.each(products)(
    "[CAT-22] %s carries occlusion, and coordinates where a detail shows",
    (_handle, root) => {
      for (const primitive of primitivesOf(below(root))) {
        const colour = primitive.getAttribute("COLOR_0")
        const shades = Array.from(
          { length: colour?.getCount() ?? 0 },
          (_, index) => colour?.getElement(index, []) ?? [],
        )
        expect(shades.length).toBeGreaterThan(0)
        expect(shades.every(([red, green, blue]) => red === green && green === blue)).toBe(true)
        const materials = [
          primitive.getMaterial(),
          ...mappingsOf(primitive).map((each) => each.getMaterial()),
        ]
        const details = materials.flatMap((each) => each?.getExtras()["detail"] ?? [])
        expect(details.filter((detail) => !DETAILS.includes(String(detail)))).toEqual([])
        expect(primitive.getAttribute("TEXCOORD_0") !== null).toBe(details.length > 0)
      }
      const seen = primitivesOf(finest(root)).flatMap(
        (primitive) => primitive.getAttribute("COLOR_0")?.getMinNormalized([])[0] ?? 1,
      )
      expect(Math.min(...seen)).toBeLessThan(0.6)
    },
  )

  it.each(products)(
    "[CAT-23] %s: every variant is made of option values, and looks different",
    (handle, root) => {
      const values = catalogue.get(handle)?.options.flatMap((option) => option.values) ?? []
      const looks = new Map<string, string>()
      for (const primitive of primitivesOf(below(root))) {
        for (const mapping of mappingsOf(primitive)) {
          const name = mapping.getMaterial()?.getName() ?? ""
          for (const each of mapping.listVariants()) {
            looks.set(each.getName(), `${looks.get(each.getName()) ?? ""} ${name}`)
          }
        }
      }
      const parts = [...looks.keys()].flatMap((name) => name.split(" / "))
      expect(parts.filter((part) => !values.includes(part))).toEqual([])
      expect(new Set(looks.values()).size).toBe(looks.size)
    },
  )

  it.each(products)("[CAT-24] %s says where to look, how it moves and what lights up", (handle, root) => {
    const extras = v.parse(rootExtras, root.getExtras())
    const product = catalogue.get(handle)
    const ids = (extras.hotspots ?? []).map(({ id }) => id)
    expect(product?.texts.it.hotspots?.map(({ id }) => id) ?? []).toEqual(ids)
    expect(product?.texts.en.hotspots?.map(({ id }) => id) ?? []).toEqual(ids)
    const values = product?.options.flatMap((option) => option.values) ?? []
    expect(Object.keys(extras.sizes ?? {}).filter((size) => !values.includes(size))).toEqual([])
    const names = below(root).map((node) => node.getName())
    const carriers = (extras.hotspots ?? []).flatMap(({ on }) => on ?? [])
    expect(carriers.filter((name) => !names.includes(name))).toEqual([])
    const materials = primitivesOf(below(root)).map((primitive) => primitive.getMaterial()?.getName() ?? "")
    if (extras.moves === "light") {
      expect(extras.light).toBeDefined()
      expect(materials.some((name) => name.endsWith("_lit"))).toBe(true)
    }
    if (extras.moves === "turn") expect(names).toContain("turn_platter")
    if (extras.moves === "build") expect(names).toContain("step_01")
    if (extras.moves === "recline") expect(names.some((name) => name.startsWith("recline_"))).toBe(true)
  })
})
