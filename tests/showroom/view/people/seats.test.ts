import { BoxGeometry, Matrix4, MeshStandardMaterial } from "three"
import { expect, test } from "vitest"
import { heightsOf } from "../../../../src/showroom/view/people/seat-height.ts"
import { seatsOn } from "../../../../src/showroom/view/people/seats.ts"
import { NO_EXTRAS } from "../../../../src/showroom/view/products/product-extras.ts"
import { ownShape } from "../../../../src/showroom/view/products/product-shape.ts"
import type { ModelPart } from "../../../../src/showroom/view/products/read-parts.ts"
import { standAt } from "../../../../src/showroom/view/products/stand.ts"
import { fixture, product, slot } from "../things.ts"

const material = new MeshStandardMaterial()

/** A box whose lower face is `from` metres up. */
function board(width: number, height: number, depth: number, from: number, z = 0): ModelPart {
  const matrix = new Matrix4().makeTranslation(0, from + height / 2, z)
  return {
    geometry: new BoxGeometry(width, height, depth),
    matrix,
    material,
    variants: new Map(),
    mover: null,
    step: 0,
    cord: false,
  }
}

/** Something to sit on: a board `height` metres up, with a back behind it if it has one. */
function seat(width: number, height: number, hasBack: boolean): readonly ModelPart[] {
  const back = board(width, 0.5, 0.06, height, -0.27)
  return [board(width, 0.05, 0.6, height - 0.05), ...(hasBack ? [back] : [])]
}

function standing(
  tags: readonly string[],
  parts: readonly ModelPart[],
  { y = 0.016, scale = 1, heading = 90 } = {},
) {
  const place = slot({ id: "slot", position: [1, y, 2], heading, scale })
  return standAt({
    slot: place,
    fixture: fixture([place]),
    product: product({ tags }),
    shape: ownShape(parts, NO_EXTRAS),
  })
}

test("[WLK-35] chairs, sofas, stools and benches are seats, by what the merchant calls them; a table is none", () => {
  expect(seatsOn(standing(["Poltrona", "bouclé"], seat(0.7, 0.42, true)))).toEqual([
    {
      id: "slot:0",
      slotId: "slot",
      x: 1,
      z: 2,
      height: expect.closeTo(0.436),
      forward: expect.any(Number),
      heading: 90,
    },
  ])
  expect(seatsOn(standing(["sgabello"], seat(0.4, 0.65, false)))).toMatchObject([{ heading: null }])
  expect(seatsOn(standing(["tavolino"], seat(0.7, 0.42, false)))).toEqual([])
  expect(seatsOn(standing([], seat(0.7, 0.42, true)))).toEqual([])
})

test("[WLK-35] what stands on a platform, or is as high as a table, is looked at, not sat on", () => {
  expect(seatsOn(standing(["sedia"], seat(0.5, 0.45, true), { y: 0.42 }))).toEqual([])
  expect(seatsOn(standing(["sgabello"], seat(0.4, 1.2, false)))).toEqual([])
})

test("[WLK-56] how high one sits is measured on the model, at the size at which it stands", () => {
  expect(
    seatsOn(standing(["sgabello"], seat(0.4, 0.65, false), { y: 0, scale: 0.8 }))[0]?.height,
  ).toBeCloseTo(0.52)
  // The back is higher than what one sits on, and arms are beside it.
  const withArm = standing(["poltrona"], [...seat(0.7, 0.4, true), board(0.04, 0.3, 0.6, 0.4)], { y: 0 })
  expect(seatsOn(withArm)[0]?.height).toBeCloseTo(0.4)
  expect(seatsOn(standing(["pouf"], [board(0.7, 0.02, 0.6, 0.05)]))).toEqual([])
  const area = { minX: -1, maxX: 1, minZ: -1, maxZ: 1 }
  expect(heightsOf([], area)(0, 0, 0.6)).toBeNull()
  expect(heightsOf([board(1, 0.1, 1, 0.3)], area)(0.2, 0.1, 0.6)).toBeCloseTo(0.4)
  expect(heightsOf([board(1, 0.1, 1, 0.3)], area)(0.8, 0.1, 0.6)).toBeNull()
})

test("[WLK-56] on a sofa there is a seat for each who finds room, side by side", () => {
  const seats = seatsOn(standing(["divano"], seat(2.2, 0.42, true), { heading: 180 }))
  expect(seats.map(({ id }) => id)).toEqual(["slot:0", "slot:1", "slot:2"])
  expect(seats.map(({ x }) => Number(x.toFixed(2)))).toEqual([0.38, 1, 1.62])
  expect(seats.every(({ z, heading }) => Math.abs(z - 2) < 1e-6 && heading === 180)).toBe(true)
  const bench = seatsOn(standing(["panca"], seat(1.25, 0.45, false), { heading: 90 }))
  expect(bench.map(({ z }) => Number(z.toFixed(2)))).toEqual([2.31, 1.69])
})

test("[WLK-56] one sits so far forward that one's legs hang over the edge, on a deep seat further than on a stool", () => {
  const forward = (tags: string[], parts: readonly ModelPart[]) =>
    seatsOn(standing(tags, parts))[0]?.forward ?? -1
  expect(forward(["sgabello"], [board(0.36, 0.6, 0.36, 0)])).toBeLessThan(0.1)
  const pouf = forward(["pouf"], [board(0.8, 0.4, 0.8, 0)])
  expect(pouf).toBeGreaterThan(0.15)
  expect(pouf).toBeLessThan(0.28)
  expect(forward(["divano"], [board(2, 0.4, 2, 0)])).toBeLessThanOrEqual(0.32)
})
