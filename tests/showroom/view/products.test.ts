import { Color, Matrix4, Vector3 } from "three"
import { describe, expect, it } from "vitest"
import { findShape, type ProductShape } from "../../../src/showroom/view/products/product-shape.ts"
import { standProducts } from "../../../src/showroom/view/products/stand.ts"
import { colourNamed, variantTint } from "../../../src/showroom/view/products/variant-tint.ts"
import { fixture, modelOf, part, product, slot } from "./things.ts"

const FILE = "/assets/models/goods/lamps.glb"

function shapeOf(...parts: Parameters<typeof modelOf>): ProductShape {
  const shape = findShape(new Map([[FILE, modelOf(...parts)]]), `${FILE}#lamp`)
  if (!shape) throw new Error("no shape")
  return shape
}

const lamp = () =>
  shapeOf(part("brass", [0.1, 0.3, 0.1], 1), part("cream", [0.3, 0.1, 0.3]), part("opal", [0.4, 0.4, 0.4]))

describe("a product's shape", () => {
  it("takes a variant's colour on paint or cloth, not on metal, wood or light", () => {
    const dyed = (...parts: Parameters<typeof modelOf>) => {
      const { drawing } = shapeOf(...parts)
      if (drawing.kind !== "surface") throw new Error("not drawn by the surface")
      const green = drawing.looks({ kind: "tint", colour: new Color(0, 1, 0) })
      return green.map(({ colour }) => colour.getHex() === 0x00ff00)
    }
    expect(
      dyed(part("brass", [0.1, 0.3, 0.1], 1), part("cream", [0.3, 0.1, 0.3]), part("opal", [0.4, 0.4, 0.4])),
    ).toEqual([false, true, false])
    expect(dyed(part("opal", [1, 1, 1]))).toEqual([false])
    expect(dyed(part("steel", [1, 1, 1], 1), part("oakp", [0.2, 0.2, 0.2]))).toEqual([false, true])
  })

  it.each([[null], ["/elsewhere.glb#lamp"], [`${FILE}#sofa`]])(
    "is missing when the model is %s, and no error",
    (model) => {
      expect(findShape(new Map([[FILE, modelOf(part("cream", [1, 1, 1]))]]), model)).toBeNull()
    },
  )

  it("is missing when the file has nothing in it", () => {
    expect(findShape(new Map([[FILE, modelOf()]]), FILE)).toBeNull()
  })
})

describe("a product on its slot", () => {
  const stands = (changes = {}, shape = lamp()) =>
    standProducts({
      fixtures: [fixture([slot(changes), slot({ id: "table-2" })])],
      stock: [{ slot: "table-1", product: product() }],
      shapeFor: () => shape,
    })

  it("stands where the slot is, and only where there is stock", () => {
    const all = stands()
    expect([...all.keys()]).toEqual(["table-1"])
    expect(
      new Vector3().setFromMatrixPosition(all.get("table-1")?.matrix ?? new Matrix4()).toArray(),
    ).toEqual([1, 0.8, -2])
  })

  it.each([
    [180, [0, 0, 1]],
    [0, [0, 0, -1]],
    [90, [1, 0, 0]],
  ])("[SCN-7] looks along heading %i", (heading, ahead) => {
    const matrix = stands({ heading }).get("table-1")?.matrix ?? new Matrix4()
    const front = new Vector3(0, 0, 1).transformDirection(matrix)
    expect(front.distanceTo(new Vector3(...ahead))).toBeLessThan(1e-6)
  })

  it("[SCN-8] is brought to a size that fits an open slot, whatever unit its model is in", () => {
    for (const metres of [0.004, 12]) {
      const shape = shapeOf(part("cream", [metres, metres, metres]))
      const box = stands({ product: null }, shape).get("table-1")?.box
      expect(box?.getSize(new Vector3()).y).toBeCloseTo(0.6)
    }
  })
})

describe("a variant's colour", () => {
  it.each([
    ["Verde bottiglia", "#1F5444"],
    ["Cuoio nero", "#1E1D1C"],
    ["AVORIO", "#F1E4CC"],
    ["Ø 32 cm", null],
    ["constructor", null],
    ["", null],
  ])("%j is %s", (value, colour) => {
    expect(colourNamed(value)).toBe(colour)
  })

  const dyeable = product({ options: [{ name: "Colore", values: ["Avorio", "Verde bottiglia"] }] })

  it("is put on when it isn't the one the model was made in", () => {
    expect(variantTint(dyeable, ["Verde bottiglia"])?.getHexString()).toBe("1f5444")
    expect(variantTint(dyeable, ["Avorio"])).toBeNull()
    expect(variantTint(dyeable, [])).toBeNull()
  })

  it("is left alone when one of the values isn't a colour we know, or it is a finish", () => {
    expect(variantTint(product(), ["Verde bottiglia"])).toBeNull()
    const finish = product({ options: [{ name: "Finitura", values: ["Ottone", "Nero"] }] })
    expect(variantTint(finish, ["Nero"])).toBeNull()
    expect(variantTint(product({ options: [] }), ["Nero"])).toBeNull()
  })
})
