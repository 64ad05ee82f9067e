import { Color, Group, type Quaternion, Quaternion as Turn, Vector3 } from "three"
import type { Product } from "../../../domain/product.ts"
import type { ProductModel } from "../products/product-model.ts"
import type { Stand } from "../products/stand.ts"

/** Where a carried product is to be, at its true size. */
export interface Place {
  readonly position: Vector3
  readonly turn: Quaternion
}

/** A product on its way between its slot and a place before the lens. */
export interface Carry {
  readonly product: Product
  /** Where it came from; `null` when it stands nowhere in this scene. */
  readonly stand: Stand | null
  readonly model: ProductModel
  /** Moved by `move`; the model hangs in it by its pivot. */
  readonly object: Group
  /** At its size as it is chosen, metres. */
  readonly size: Vector3
  setVariant(values: readonly string[]): void
  /** `eased`: 0 in its slot .. 1 there. */
  move(there: Place, eased: number, opacity: number): void
  dispose(): void
}

export interface CarryOptions {
  model: ProductModel
  product: Product
  stand: Stand | null
  /** What `Place.position` is the place of. */
  pivot: "centre" | "foot"
}

/** Linear light on a product in the hand: what a good lamp at the window gives. */
const BRIGHT = new Color(0.86, 0.9, 0.98)
/** Metres that something comes from below when it stands nowhere. */
const BELOW = 0.12

export function createCarry({ model, product, stand, pivot }: CarryOptions): Carry {
  const object = new Group()
  object.add(model.object)
  const [centre, size, home, scale, one] = [
    new Vector3(),
    new Vector3(),
    new Vector3(),
    new Vector3(1, 1, 1),
    new Vector3(1, 1, 1),
  ]
  const homeTurn = new Turn()
  const local = new Color(1, 1, 1)
  if (stand) local.setRGB(...stand.slot.light)

  function setVariant(values: readonly string[]): void {
    model.setVariant(values)
    model.box.getCenter(centre)
    model.box.getSize(size)
    if (pivot === "foot") centre.y = model.box.min.y
    model.object.position.copy(centre).negate()
    if (!stand) return
    stand.matrix.decompose(home, homeTurn, scale)
    home.copy(centre).applyMatrix4(stand.matrix)
  }

  return {
    product,
    stand,
    model,
    object,
    size,
    setVariant,
    move: ({ position, turn }, eased, opacity) => {
      if (stand) {
        object.position.lerpVectors(home, position, eased)
        object.quaternion.slerpQuaternions(homeTurn, turn, eased)
        // A merchant's model is brought to the size of its slot; in front of one it has its own.
        object.scale.lerpVectors(scale, one, eased)
      } else {
        object.position.copy(position)
        object.position.y -= BELOW * (1 - eased)
        object.quaternion.copy(turn)
      }
      model.setStudio({ light: BRIGHT, share: stand ? eased : 1, local })
      model.setOpacity(stand ? opacity : Math.min(opacity, eased))
      object.updateMatrixWorld(true)
    },
    dispose: () => {
      object.removeFromParent()
      model.dispose()
    },
  }
}
