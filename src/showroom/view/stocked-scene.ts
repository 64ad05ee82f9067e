import type { Product } from "../../domain/product.ts"
import type { Scene } from "../../domain/scene.ts"

/** A scene, and which product stands in which slot now: what `GET /api/scenes/:id` answers. */
export interface StockedScene {
  readonly scene: Scene
  readonly stock: readonly StockedSlot[]
}

export interface StockedSlot {
  readonly slot: string
  readonly product: Product
}
