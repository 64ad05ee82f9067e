import { Group, Quaternion, Vector3 } from "three"
import type { Product } from "../../../../domain/product.ts"
import { createBring, HELD_TILT, stepBring } from "../../../sim/index.ts"
import { createGuests } from "../../compare/guests.ts"
import { type Carry, createCarry } from "../../inspect/carry.ts"
import { placeHand } from "../../inspect/frame-hand.ts"
import type { Front } from "../../inspect/front.ts"
import type { Forward } from "../../inspect/inspection.ts"
import type { LiveScene } from "../../live-scene.ts"
import { chosenValues } from "../../products/chosen-values.ts"
import { createProductModel } from "../../products/product-model.ts"
import { frameSpotlight } from "./frame-spotlight.ts"

const RADIANS = Math.PI / 180
const UP = new Vector3(0, 1, 0)
/** Degrees at which it comes forward, and a second that it turns. */
const YAW = -24
const TURNS = 20

/** The product that is brought forward for everybody; one that isn't known yet is `null`, as none is. */
export function createSpotlight(live: LiveScene, front: Front, wanted: () => Product | null): Forward {
  const { shop, lens, page, stands, surface, looks } = live
  const bring = createBring()
  const holder = new Group()
  front.scene.add(holder)
  const guests = createGuests(live.guests)
  let carry: Carry | null = null
  let yaw = YAW
  const [there, forward, right] = [new Vector3(), new Vector3(), new Vector3()]
  const [turn, tilt] = [new Quaternion(), new Quaternion()]

  function putAway(): void {
    carry?.dispose()
    carry = null
  }

  /** It comes from where it stands, or as a guest; what stands in its place stays there for whoever wants it. */
  function take(product: Product): void {
    const stand = [...stands.values()].find((each) => each.product.id === product.id) ?? null
    const shape = stand?.shape ?? guests.shapeOf(product)
    if (!shape) return
    putAway()
    Object.assign(bring, createBring())
    yaw = YAW
    const model = createProductModel(shape, { surface, looks, product })
    carry = createCarry({ model, product, stand, pivot: "centre" })
    carry.setVariant(chosenValues(product, shop.visit.getState().variantOf[product.id]))
    holder.add(carry.object)
  }

  function pose({ size }: Carry): void {
    const around = (Math.hypot(size.x, size.z) + Math.max(size.x, size.z)) / 2
    const place = placeHand({
      page,
      size: { width: around, height: size.y },
      angle: lens.fov * RADIANS,
      zoom: 1,
      frame: frameSpotlight(page, live.covered, live.coveredLeft),
    })
    there.set(place.x, place.y, 0).applyMatrix4(lens.projectionMatrixInverse)
    there.multiplyScalar(-place.distance / there.z).applyMatrix4(lens.matrixWorld)
    lens.getWorldDirection(forward)
    right.set(1, 0, 0).applyQuaternion(lens.quaternion)
    turn.setFromAxisAngle(UP, Math.atan2(-forward.x, -forward.z) + yaw * RADIANS)
    turn.premultiply(tilt.setFromAxisAngle(right, HELD_TILT * RADIANS))
  }

  return {
    get eased() {
      return carry ? bring.eased : 0
    },
    step: (dt) => {
      // What is in the hand, or before the mirror, is not pushed aside.
      const walking = shop.visit.getState().activity.kind === "walking"
      const product = walking ? wanted() : null
      const reducedMotion = live.reducedMotion()
      guests.step(dt)
      if (product && product.id !== carry?.product.id) take(product)
      if (!carry) return
      const isWanted = product?.id === carry.product.id
      if (stepBring(bring, isWanted, { reducedMotion }, dt) && !isWanted) {
        putAway()
        guests.keepOnly([])
        return
      }
      if (!reducedMotion) yaw += TURNS * dt
      pose(carry)
      carry.move({ position: there, turn }, bring.eased, bring.opacity)
      front.follow(lens, carry.object.position)
    },
    dispose: () => {
      putAway()
      guests.keepOnly([])
      holder.removeFromParent()
    },
  }
}
