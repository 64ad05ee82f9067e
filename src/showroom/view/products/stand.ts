import { Box3, Matrix4, Quaternion, Vector3 } from "three"
import type { Product } from "../../../domain/product.ts"
import type { Fixture, Slot } from "../../../domain/scene.ts"
import type { StockedSlot } from "../stocked-scene.ts"
import { turnOf } from "../turn.ts"
import type { ProductShape } from "./product-shape.ts"

/** A product where it stands. */
export interface Stand {
  readonly slot: Slot
  readonly fixture: Fixture
  readonly product: Product
  readonly shape: ProductShape
  /** From the product's axes to the scene's. */
  readonly matrix: Matrix4
  /** Around it, in the scene. */
  readonly box: Box3
}

/** Models of merchants come in any unit: what doesn't fit an open place is brought to this height, in metres. */
const OPEN_HEIGHT = 0.6
const UP = new Vector3(0, 1, 0)

function scaleOf(slot: Slot, shape: ProductShape): number {
  if (slot.product !== null) return slot.scale
  const size = shape.box.getSize(new Vector3())
  const largest = Math.max(size.x, size.y, size.z)
  return largest > OPEN_HEIGHT || largest < OPEN_HEIGHT / 6
    ? (slot.scale * OPEN_HEIGHT) / largest
    : slot.scale
}

/** Where a product stands: on its foot, turned, at its scale. */
function standMatrix(slot: Slot, shape: ProductShape): Matrix4 {
  const scale = scaleOf(slot, shape)
  const turn = new Quaternion().setFromAxisAngle(UP, turnOf(slot.heading))
  return new Matrix4().compose(new Vector3(...slot.position), turn, new Vector3(scale, scale, scale))
}

/** A product in its slot. */
export function standAt(place: Omit<Stand, "matrix" | "box">): Stand {
  const matrix = standMatrix(place.slot, place.shape)
  return { ...place, matrix, box: new Box3().copy(place.shape.box).applyMatrix4(matrix) }
}

export interface StandProductsOptions {
  fixtures: readonly Fixture[]
  stock: readonly StockedSlot[]
  /** What a product looks like on this fixture: its model, or a card. */
  shapeFor: (product: Product, fixture: Fixture) => ProductShape
}

/** Puts every product of the stock in its slot, by the slot's id. */
export function standProducts({
  fixtures,
  stock,
  shapeFor,
}: StandProductsOptions): ReadonlyMap<string, Stand> {
  const inStock = new Map(stock.map(({ slot, product }) => [slot, product]))
  const stands = new Map<string, Stand>()
  for (const fixture of fixtures)
    for (const slot of fixture.slots) {
      const product = inStock.get(slot.id)
      if (product) stands.set(slot.id, standAt({ slot, fixture, product, shape: shapeFor(product, fixture) }))
    }
  return stands
}
