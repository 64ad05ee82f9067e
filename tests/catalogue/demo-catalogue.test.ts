import { existsSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { readFeed } from "../../src/catalogue/read-feed.ts"
import { parseScene } from "../../src/domain/parse-scene.ts"
import { CONTEXT } from "./feed-helpers.ts"

const reading = readFeed(readFileSync("assets/catalogue.csv"), CONTEXT)
const products = reading.products.map(({ product }) => product)

function nodesOf(glb: string): string[] {
  const bytes = readFileSync(glb)
  const json: unknown = JSON.parse(bytes.subarray(20, 20 + bytes.readUInt32LE(12)).toString())
  return JSON.stringify(json, ["nodes", "name"]).match(/(?<="name":")[^"]+/g) ?? []
}

test("[CAT-13] the demo's own catalogue is taken without a single remark", () => {
  expect(reading).toMatchObject({ findings: [], notes: [], withdrawals: [] })
  expect(products.length).toBeGreaterThanOrEqual(30)
})

test("[CAT-13] every product's model is in the file it names, and no model is sold twice", () => {
  const named = products.flatMap(({ model }) => (model === null ? [] : [model.split("#")]))
  const missing = named.filter(([file = "", node = ""]) => !nodesOf(file.slice(1)).includes(node))
  expect(missing).toEqual([])
  expect(new Set(named.map((each) => each.join("#"))).size).toBe(named.length)
})

test("[CAT-13] every picture it names exists", () => {
  const pictures = products.flatMap(({ image, variants }) =>
    [image, ...variants.map((variant) => variant.image)].flatMap((address) => address ?? []),
  )
  expect(pictures.filter((address) => !existsSync(address.slice(1)))).toEqual([])
})

test.each(products.map((product) => [product.handle, product] as const))(
  "[CAT-13] %s is described in both languages, fact by fact",
  (_, { texts: { it, en } }) => {
    expect(en.title).not.toBe(it.title)
    expect(en.description).not.toBe(it.description)
    expect(it.description.length).toBeGreaterThan(30)
    expect(en.facts.length).toBe(it.facts.length)
    expect(en.facts.map(({ label }) => label)).not.toEqual(it.facts.map(({ label }) => label))
  },
)

test("[CAT-13] it shows what a shop has: sold out, reduced, made to order, without model, without picture", () => {
  const variants = products.flatMap((product) => product.variants)
  expect(products.some(({ variants: own }) => own.every(({ available }) => !available))).toBe(true)
  expect(variants.some(({ compareAtPrice }) => compareAtPrice !== null)).toBe(true)
  expect(variants.some(({ available, stock }) => available && stock === 0)).toBe(true)
  expect(products.some(({ model, image }) => model === null && image !== null)).toBe(true)
  expect(products.some(({ model, image }) => model === null && image === null)).toBe(true)
})

test("[CAT-13] every product that the demo's scene has a place for is in its catalogue", () => {
  const scene = parseScene(JSON.parse(readFileSync("scenes/flagship.json", "utf8")))
  const placed = new Set(scene.fixtures.flatMap(({ slots }) => slots.flatMap(({ product }) => product ?? [])))
  const handles = products.map(({ handle }) => handle)
  expect([...placed].filter((handle) => !handles.includes(handle))).toEqual([])
  expect(handles.filter((handle) => !placed.has(handle)).length).toBeGreaterThanOrEqual(6)
})
