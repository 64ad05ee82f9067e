import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Product } from "../../src/domain/product.ts"
import type { Slot } from "../../src/domain/scene.ts"
import { stockSlots } from "../../src/domain/stock-slots.ts"

const texts = { title: "", description: "", category: "", facts: [] }

function product(handle: string): Product {
  return {
    id: `id-${handle}`,
    handle,
    title: handle,
    texts: { it: texts, en: texts },
    vendor: "",
    category: "",
    tags: [],
    options: [],
    variants: [],
    model: null,
    image: null,
  }
}

function slot(id: string, named: string | null): Slot {
  return {
    id,
    product: named,
    position: [0, 0, 0],
    heading: 0,
    scale: 1,
    light: [1, 1, 1],
    inspectable: true,
  }
}

const pairs = (slots: Slot[], products: Product[]) =>
  stockSlots(slots, products).map((stocked) => `${stocked.slot}=${stocked.product.handle}`)

describe("stockSlots", () => {
  test("[SCN-20] a slot that names a product holds it, and stays empty while the catalogue lacks it", () => {
    expect(pairs([slot("a", "lamp"), slot("b", "sofa")], [product("lamp")])).toEqual(["a=lamp"])
  })

  test("[SCN-21] open slots take the products that no slot names, each once, in catalogue order", () => {
    const slots = [slot("a", null), slot("b", "lamp"), slot("c", null), slot("d", null)]
    const products = [product("vase"), product("lamp"), product("stool")]
    expect(pairs(slots, products)).toEqual(["a=vase", "b=lamp", "c=stool"])
  })

  test("the same product may stand in several slots", () => {
    expect(pairs([slot("a", "lamp"), slot("b", "lamp")], [product("lamp")])).toEqual(["a=lamp", "b=lamp"])
  })

  test("nothing to place, or nowhere to place it, is an empty shop and no error", () => {
    expect(pairs([], [product("lamp")])).toEqual([])
    expect(pairs([slot("a", null), slot("b", "lamp")], [])).toEqual([])
  })

  test("no slot is stocked twice, and open slots never show what has a place of its own", () => {
    const handle = fc.constantFrom("a", "b", "c", "d", "e", "f")
    fc.assert(
      fc.property(
        fc.array(fc.option(handle), { maxLength: 12 }),
        fc.uniqueArray(handle, { maxLength: 6 }),
        (named, handles) => {
          const slots = named.map((name, at) => slot(String(at), name))
          const stocked = stockSlots(slots, handles.map(product))
          expect(new Set(stocked.map((each) => each.slot)).size).toBe(stocked.length)
          const open = stocked.filter((each) => slots[Number(each.slot)]?.product === null)
          expect(new Set(open.map((each) => each.product.handle)).size).toBe(open.length)
          expect(open.some((each) => named.some((name) => name === each.product.handle))).toBe(false)
        },
      ),
    )
  })
})
