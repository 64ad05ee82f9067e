import { Box3, Group, Quaternion, Vector3 } from "three"
import { createBring, HELD_TILT, stepBring } from "../../sim/index.ts"
import type { LiveScene } from "../live-scene.ts"
import { chosenValues } from "../products/chosen-values.ts"
import { createProductModel } from "../products/product-model.ts"
import type { Stand } from "../products/stand.ts"
import { projectBox } from "../project-box.ts"
import { createBeside } from "./beside/beside.ts"
import { type Carry, createCarry } from "./carry.ts"
import { placeHand } from "./frame-hand.ts"
import type { Front } from "./front.ts"
import { inspected } from "./inspected.ts"
import { isSamePoints, seePoints } from "./see-points.ts"
import { createTurner } from "./turn-held.ts"
import { createVeil, type Veil } from "./veil.ts"

/** The product in front of the visitor: it comes forward, is turned, shown beside a measure, and put back. */
export interface Hold {
  readonly carry: Carry | null
  /** How much of it is in front, 0..1. */
  readonly eased: number
  step(dt: number): void
  dispose(): void
}

const RADIANS = Math.PI / 180
const UP = new Vector3(0, 1, 0)
const ACROSS = new Vector3(1, 0, 0)

export function createHold(live: LiveScene, front: Front): Hold {
  const { shop, lens, page, products, surface, looks } = live
  const { inspecting } = shop
  const turner = createTurner(live)
  const bring = createBring()
  const holder = new Group()
  const beside = createBeside()
  front.scene.add(holder, beside.object)
  let carry: Carry | null = null
  let veil: Veil | null = null
  const box = new Box3()
  const [there, forward, right, above] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()]
  const [turn, tilt, square] = [new Quaternion(), new Quaternion(), new Quaternion()]

  function putAway(): void {
    if (!carry) return
    if (carry.stand) products.setShown(carry.stand, true)
    carry.dispose()
    carry = null
    veil = null
    inspecting.getState().see({ points: [], marks: [], held: null })
  }

  function take(stand: Stand): void {
    putAway()
    bring.progress = 0
    bring.eased = 0
    const { product, shape } = stand
    carry = createCarry({
      model: createProductModel(shape, { surface, looks, product }),
      product,
      stand,
      pivot: "centre",
    })
    veil = createVeil(carry.object)
    holder.add(carry.object)
    carry.setVariant(chosenValues(product, shop.visit.getState().variantOf[product.id]))
    turner.begin(carry.model)
    beside.begin(carry.size)
    products.setShown(stand, false)
  }

  /** Where it is held, and how: written into `there` and `turn`. */
  function pose({ size }: Carry): void {
    const { orbit } = turner
    const around = (Math.hypot(size.x, size.z) + Math.max(size.x, size.z)) / 2
    const room = beside.roomFor(size, around)
    const place = placeHand({
      page,
      size: room,
      angle: lens.fov * RADIANS,
      zoom: 1 + (orbit.zoom - 1) * bring.eased,
    })
    there.set(place.x, place.y, 0).applyMatrix4(lens.projectionMatrixInverse)
    there.multiplyScalar(-place.distance / there.z).applyMatrix4(lens.matrixWorld)
    lens.getWorldDirection(forward)
    right.set(1, 0, 0).applyQuaternion(lens.quaternion)
    const facing = Math.atan2(-forward.x, -forward.z)
    turn.setFromAxisAngle(UP, facing + orbit.yaw * RADIANS)
    turn.premultiply(tilt.setFromAxisAngle(right, (HELD_TILT + orbit.pitch) * RADIANS))
    // Beside a measure it is seen as in an elevation: square to the lens.
    square.copy(lens.quaternion).multiply(tilt.setFromAxisAngle(ACROSS, (HELD_TILT + orbit.pitch) * RADIANS))
    square.multiply(tilt.setFromAxisAngle(UP, orbit.yaw * RADIANS))
    turn.slerp(square, beside.share)
    above.set(0, 1, 0).applyQuaternion(lens.quaternion)
    there.addScaledVector(right, room.aside).addScaledVector(above, room.above)
  }

  function tell({ model, product }: Carry): void {
    const { points, marks, see } = inspecting.getState()
    // What isn't built yet has nothing to show its points on.
    const whole = model.move !== "build" || (shop.moves.getState().progress[product.id] ?? 1) === 1
    // Beside a measure only measures are told.
    const eased = whole ? bring.eased - beside.share : 0
    const nextPoints = veil ? seePoints({ model, lens, page, veil, eased }) : []
    const nextMarks = beside.marks(lens, page)
    if (!isSamePoints(points, nextPoints)) {
      box.copy(model.box).applyMatrix4(model.object.matrixWorld)
      see({ points: nextPoints, held: projectBox(box, lens, page) })
    }
    if (!isSamePoints(marks, nextMarks)) see({ marks: nextMarks })
  }

  return {
    get carry() {
      return carry
    },
    get eased() {
      return carry ? bring.eased : 0
    },
    step: (dt) => {
      const wanted = inspected(live)
      const reducedMotion = live.reducedMotion()
      if (wanted && wanted !== carry?.stand) take(wanted)
      if (!carry) return
      if (stepBring(bring, wanted !== null, { reducedMotion }, dt) && wanted === null) {
        putAway()
        return
      }
      turner.step(carry.model, wanted !== null, dt)
      beside.step(wanted !== null && inspecting.getState().beside, reducedMotion, dt)
      pose(carry)
      carry.move({ position: there, turn }, bring.eased, bring.opacity)
      beside.place(carry, there, lens.quaternion)
      front.follow(lens, carry.object.position)
      tell(carry)
    },
    dispose: () => {
      putAway()
      beside.dispose()
    },
  }
}
