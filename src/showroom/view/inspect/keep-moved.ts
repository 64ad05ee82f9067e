import type { Motion } from "../../sim/index.ts"
import type { LiveScene } from "../live-scene.ts"
import { chosenValues } from "../products/chosen-values.ts"
import { createProductModel, type ProductModel } from "../products/product-model.ts"
import type { Stand } from "../products/stand.ts"
import { driveModel, isMoved, restOf } from "./drive-model.ts"
import type { Hold } from "./hold.ts"

/** Moves what can move: in the hand, and, once it is put back, in its place. */
export interface MovedProducts {
  /** Whether any moves in its place. */
  readonly busy: boolean
  step(dt: number): void
  setVariants(): void
  dispose(): void
}

/** More than these at once would cost draw calls: the one that was put back first stands still again. */
const MOST = 2

/** A product that moves on in its slot, drawn by itself: the others are drawn together and stand still. */
interface Kept {
  readonly stand: Stand
  readonly model: ProductModel
}

export function createMovedProducts(live: LiveScene, hold: Hold): MovedProducts {
  const { shop, room, products, surface, looks } = live
  const { moves, visit } = shop
  const motions = new Map<string, Motion>()
  const kept = new Map<string, Kept>()
  let held: { readonly stand: Stand; readonly model: ProductModel } | null = null

  const values = ({ product }: Stand) => chosenValues(product, visit.getState().variantOf[product.id])

  function motionOf(productId: string, model: ProductModel): Motion {
    const motion = motions.get(productId) ?? { progress: restOf(model), seconds: 0 }
    motions.set(productId, motion)
    return motion
  }

  function drive(stand: Stand, model: ProductModel, dt: number): void {
    const { id } = stand.product
    driveModel(
      model,
      {
        productId: id,
        moves: moves.getState(),
        motion: motionOf(id, model),
        reducedMotion: live.reducedMotion(),
      },
      dt,
    )
  }

  function letGo({ stand, model }: Kept): void {
    model.dispose()
    kept.delete(stand.product.id)
    if (hold.carry?.stand !== stand) products.setShown(stand, true)
  }

  /** What was put back and isn't at rest goes on where it stands. */
  function keep(stand: Stand): void {
    const model = createProductModel(stand.shape, { surface, looks, product: stand.product })
    model.setVariant(values(stand))
    stand.matrix.decompose(model.object.position, model.object.quaternion, model.object.scale)
    room.add(model.object)
    model.object.updateMatrixWorld(true)
    products.setShown(stand, false)
    kept.set(stand.product.id, { stand, model })
    const [first] = kept.values()
    if (first && kept.size > MOST) letGo(first)
  }

  return {
    get busy() {
      return kept.size > 0
    },
    step: (dt) => {
      const { carry } = hold
      const state = moves.getState()
      if (held && carry?.stand !== held.stand) {
        const { stand } = held
        const motion = motions.get(stand.product.id)
        if (motion && isMoved(stand.product.id, held.model, state, motion)) keep(stand)
        held = null
      }
      if (carry?.stand) {
        held = { stand: carry.stand, model: carry.model }
        const before = kept.get(carry.product.id)
        if (before) letGo(before)
        drive(carry.stand, carry.model, dt)
      }
      for (const each of [...kept.values()]) {
        drive(each.stand, each.model, dt)
        const motion = motions.get(each.stand.product.id)
        if (!motion || !isMoved(each.stand.product.id, each.model, state, motion)) letGo(each)
      }
    },
    setVariants: () => {
      for (const { stand, model } of kept.values()) model.setVariant(values(stand))
    },
    dispose: () => {
      for (const each of [...kept.values()]) letGo(each)
    },
  }
}
