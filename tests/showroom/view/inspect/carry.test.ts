import { Matrix4, Quaternion, Vector3 } from "three"
import { describe, expect, it } from "vitest"
import { createCarry } from "../../../../src/showroom/view/inspect/carry.ts"
import { NO_EXTRAS } from "../../../../src/showroom/view/products/product-extras.ts"
import { ownShape } from "../../../../src/showroom/view/products/product-shape.ts"
import { fixture, product, slot } from "../things.ts"
import { aModelOf } from "./a-product-model.ts"

function stand(scale = 1) {
  return {
    slot: slot(),
    fixture: fixture([slot()]),
    product: product(),
    shape: ownShape([], NO_EXTRAS),
    matrix: new Matrix4().compose(
      new Vector3(3, 0.8, -2),
      new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), 1),
      new Vector3(scale, scale, scale),
    ),
    box: aModelOf().box,
  }
}

const there = { position: new Vector3(0, 1.5, 5), turn: new Quaternion() }

describe("a product that is carried", () => {
  it("[INS-3] leaves from its slot and comes to where it is wanted, at its true size", () => {
    const model = aModelOf()
    const carry = createCarry({ model, product: product(), stand: stand(2), pivot: "foot" })
    carry.setVariant([])
    carry.move(there, 0, 1)
    expect(carry.object.position.toArray().map((each) => Number(each.toFixed(6)))).toEqual([3, 0.8, -2])
    expect(carry.object.scale.x).toBeCloseTo(2)
    carry.move(there, 1, 1)
    expect(carry.object.position.toArray()).toEqual([0, 1.5, 5])
    expect(carry.object.scale.x).toBeCloseTo(1)
  })

  it("[INS-33] is shown as the variant that is chosen, and keeps its place as its size changes", () => {
    const model = aModelOf()
    const grow = model.setVariant
    const growing = {
      ...model,
      setVariant: (values: readonly string[]) => {
        grow(values)
        model.box.max.set(0.25, values.includes("Ø 40 cm") ? 0.5 : 0.4, 0.25)
      },
    }
    const carry = createCarry({ model: growing, product: product(), stand: stand(), pivot: "centre" })
    carry.setVariant(["Avorio", "Ø 32 cm"])
    expect(carry.size.y).toBeCloseTo(0.4)
    carry.setVariant(["Avorio", "Ø 40 cm"])
    carry.move(there, 1, 1)
    expect(model.told).toContainEqual(["setVariant", ["Avorio", "Ø 40 cm"]])
    expect(carry.size.y).toBeCloseTo(0.5)
    const middle = new Vector3(0.025, 0.25, 0.025).applyMatrix4(model.object.matrixWorld)
    expect(middle.distanceTo(there.position)).toBeLessThan(1e-6)
  })

  it("[INS-3] one that stands nowhere fades in from below", () => {
    const model = aModelOf()
    const carry = createCarry({ model, product: product(), stand: null, pivot: "foot" })
    carry.setVariant([])
    carry.move(there, 0, 1)
    expect(carry.object.position.y).toBeLessThan(1.5)
    expect(model.told.at(-1)).toEqual(["setOpacity", 0])
    carry.move(there, 1, 1)
    expect(carry.object.position.y).toBe(1.5)
    expect(model.told.at(-1)).toEqual(["setOpacity", 1])
  })
})
