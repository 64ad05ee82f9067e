import type { Product } from "../../../domain/product.ts"
import type { Fixture } from "../../../domain/scene.ts"
import { modelFile } from "../load/addresses.ts"
import type { ProductSet } from "../products/product-set.ts"
import { findShape, type ProductShape } from "../products/product-shape.ts"
import { type Stand, standAt } from "../products/stand.ts"
import type { StockedScene } from "../stocked-scene.ts"
import { bytesOfShapes } from "./count-bytes.ts"
import type { Model } from "./load-model.ts"
import { slotsOf } from "./store-pieces.ts"

/** The products of a scene where they stand, as far as their models have come. */
export interface Shelves {
  /** By the slot's id; grows and shrinks as goods come and go. */
  readonly stands: ReadonlyMap<string, Stand>
  /** What is sold at each slot, whether or not its model is here. */
  readonly stock: ReadonlyMap<string, Product>
  /** Stands the products of a file in their slots, one a step. Those that the file lacks stand as cards. */
  fill(file: string, model: Model): Generator<Stand, number>
  /** The file can't come: its products stand as cards. */
  giveUp(file: string): void
  /** Takes a file's products away. */
  clear(file: string): void
  standsOf(file: string): readonly Stand[]
}

export interface ShelvesOptions {
  readonly stocked: StockedScene
  readonly products: ProductSet
  /** What stands for a product without a model; most stores need none. */
  readonly cardOf: (product: Product, kind: Fixture["kind"]) => Promise<ProductShape>
  /** Shows a product as it is chosen, when it has come. */
  readonly onStand: (stand: Stand) => void
}

interface Place {
  readonly slotId: string
  readonly product: Product
}

/** Products that have no model at all stand as cards from the first. */
export function createShelves({ stocked, products, cardOf, onStand }: ShelvesOptions): Shelves {
  const slots = slotsOf(stocked.scene.fixtures)
  const stands = new Map<string, Stand>()
  const byFile = new Map<string | null, Place[]>()
  for (const { slot, product } of stocked.stock) {
    const file = product.model === null ? null : modelFile(product.model)
    byFile.set(file, [...(byFile.get(file) ?? []), { slotId: slot, product }])
  }
  const placesOf = (file: string | null) => byFile.get(file) ?? []

  function stand({ slotId, product }: Place, shape: ProductShape): Stand | null {
    const place = slots.get(slotId)
    if (!place) return null
    const standing = standAt({ ...place, product, shape })
    products.put(standing)
    stands.set(slotId, standing)
    onStand(standing)
    return standing
  }

  function standAsCard(place: Place): void {
    const kind = slots.get(place.slotId)?.fixture.kind
    if (!kind) return
    void cardOf(place.product, kind).then((card) => {
      // Its model may have come meanwhile.
      if (!stands.has(place.slotId)) stand(place, card)
    })
  }

  placesOf(null).forEach(standAsCard)
  return {
    stands,
    stock: new Map(stocked.stock.map(({ slot, product }) => [slot, product])),
    *fill(file, model) {
      const models = new Map([[file, model]])
      const shapes = new Map<string, ProductShape | null>()
      for (const place of placesOf(file)) {
        const name = place.product.model ?? ""
        const known = shapes.get(name)
        const shape = known === undefined ? findShape(models, name) : known
        shapes.set(name, shape)
        const standing = shape && stand(place, shape)
        if (standing) yield standing
        else standAsCard(place)
      }
      return bytesOfShapes([...shapes.values()].filter((shape) => shape !== null))
    },
    giveUp: (file) => placesOf(file).forEach(standAsCard),
    clear: (file) => {
      for (const { slotId } of placesOf(file)) {
        products.remove(slotId)
        stands.delete(slotId)
      }
    },
    standsOf: (file) => placesOf(file).flatMap(({ slotId }) => stands.get(slotId) ?? []),
  }
}
