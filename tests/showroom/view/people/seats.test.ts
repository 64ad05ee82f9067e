import { Box3, Vector3 } from "three"
import { expect, test } from "vitest"
import { seatOf } from "../../../../src/showroom/view/people/seats.ts"
import { aProduct } from "../../../helpers/fake-catalogue.ts"

function standing(tags: readonly string[], { height = 0.8, y = 0.016, scale = 1 } = {}) {
  const position = [1, y, 2] as const
  return {
    product: { ...aProduct(1), tags },
    slot: {
      id: "slot",
      product: null,
      position,
      heading: 45,
      scale,
      light: [1, 1, 1] as const,
      inspectable: true,
    },
    box: new Box3(new Vector3(0.7, y, 1.7), new Vector3(1.3, y + height, 2.3)),
  }
}

test("[WLK-35] chairs, sofas, stools and benches are seats, by what the merchant calls them; a table is none", () => {
  expect(seatOf(standing(["Poltrona", "bouclé"]))).toEqual({
    id: "slot",
    x: 1,
    z: 2,
    height: 0.43,
    heading: 45,
  })
  expect(seatOf(standing(["sofa"]))?.heading).toBe(45)
  expect(seatOf(standing(["sgabello"], { height: 0.65 }))).toMatchObject({ heading: null })
  expect(seatOf(standing(["sgabello"], { height: 0.65 }))?.height).toBeCloseTo(0.666)
  expect(seatOf(standing(["tavolino"]))).toBeNull()
  expect(seatOf(standing([]))).toBeNull()
})

test("[WLK-35] what stands on a platform, or is as high as a table, is looked at, not sat on", () => {
  expect(seatOf(standing(["sedia"], { y: 0.42 }))).toBeNull()
  expect(seatOf(standing(["sgabello"], { height: 1.2 }))).toBeNull()
})
