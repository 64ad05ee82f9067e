import { Group, type PerspectiveCamera, Quaternion, Vector3 } from "three"
import { createBring, createOrbit, stepBring, stepOrbit } from "../../sim/index.ts"
import { type Carry, createCarry } from "../inspect/carry.ts"
import type { Front } from "../inspect/front.ts"
import type { LiveScene } from "../live-scene.ts"
import { chosenValues } from "../products/chosen-values.ts"
import { createProductModel } from "../products/product-model.ts"
import { frameCompare, scaleCompared } from "./frame-compare.ts"
import { createGuests } from "./guests.ts"
import { createLongLens } from "./long-lens.ts"
import { createPedestal, type Pedestal } from "./pedestal.ts"

/** Products side by side in front of the visitor, each on a pedestal. */
export interface LineUp {
  /** How much of it is in front, 0..1. */
  readonly eased: number
  /** What it is seen through. */
  readonly camera: PerspectiveCamera
  step(dt: number): void
  setVariants(): void
  dispose(): void
}

interface Shown {
  readonly carry: Carry
  readonly pedestal: Pedestal
  /** 0..1: what arrives after the others comes up by itself. */
  came: number
}

/** Seconds that coming up takes. */
const COMES = 0.48

const RADIANS = Math.PI / 180
/** Degrees that the tops of the pedestals are seen from above. */
const TILT = 9
/** Degrees: things show most of themselves a little from the side. */
const YAW = -24
/** A pedestal's radius in shares of what stands on it, and of its frame at the most. */
const AROUND = 0.62
const WIDEST = 0.47
/** A product may take this much of its frame. */
const FILL = 0.9

const X = new Vector3(1, 0, 0)
const Y = new Vector3(0, 1, 0)

/** A place of the page at a distance from the lens, in the scene. */
function unproject(x: number, y: number, distance: number, lens: PerspectiveCamera, out: Vector3): Vector3 {
  out.set(x, y, 0).applyMatrix4(lens.projectionMatrixInverse)
  return out.multiplyScalar(-distance / out.z).applyMatrix4(lens.matrixWorld)
}

export function createLineUp(live: LiveScene, front: Front): LineUp {
  const { shop, lens, page, stands, products, surface, looks, look } = live
  const bring = createBring()
  const orbit = createOrbit()
  const long = createLongLens()
  const { camera } = long
  const object = new Group()
  front.scene.add(object)
  const guests = createGuests(live.guests)
  const shown = new Map<string, Shown>()
  let order: readonly string[] = []
  const [there, middle] = [new Vector3(), new Vector3()]
  const [upright, turn, spin] = [new Quaternion(), new Quaternion(), new Quaternion()]

  const values = (carry: Carry) =>
    chosenValues(carry.product, shop.visit.getState().variantOf[carry.product.id])

  function remove(id: string): void {
    const each = shown.get(id)
    if (!each) return
    shown.delete(id)
    if (each.carry.stand) products.setShown(each.carry.stand, true)
    each.carry.dispose()
    each.pedestal.object.removeFromParent()
    each.pedestal.dispose()
  }

  /** Comes from where it stands, or else as a guest; as long as it isn't here its column is empty. */
  function add(id: string): void {
    const stand = [...stands.values()].find(({ product }) => product.id === id) ?? null
    const product = stand?.product ?? shop.catalogue.getState().products.get(id)
    const shape = stand?.shape ?? (product ? guests.shapeOf(product) : null)
    if (!product || !shape) return
    const model = createProductModel(shape, { surface, looks, product })
    const carry = createCarry({ model, product, stand, pivot: "foot" })
    carry.setVariant(values(carry))
    if (stand) products.setShown(stand, false)
    const pedestal = createPedestal()
    object.add(pedestal.object, carry.object)
    shown.set(id, { carry, pedestal, came: stand ? 1 : 0 })
  }

  function place(ids: readonly string[]): void {
    const frames = frameCompare(page, ids.length)
    const sizes = ids.map((id) => {
      const size = shown.get(id)?.carry.size
      const around = size ? Math.hypot(size.x, size.z) : 0
      return { width: around / FILL, height: (size?.y ?? 0) / FILL }
    })
    const scales = scaleCompared(sizes, frames)
    long.follow(lens, bring.eased)
    const focal = page.height / (2 * Math.tan((camera.fov * RADIANS) / 2))
    upright.copy(camera.quaternion).multiply(spin.setFromAxisAngle(X, TILT * RADIANS))
    turn.copy(upright).multiply(spin.setFromAxisAngle(Y, orbit.yaw * RADIANS))
    middle.set(0, 0, 0)
    ids.forEach((id, at) => {
      const each = shown.get(id)
      const frame = frames[at]
      const scale = scales[at]
      if (!each || !frame || !scale) return
      const x = ((frame.x + frame.width / 2) / page.width) * 2 - 1
      const y = 1 - ((frame.y + frame.height) / page.height) * 2
      unproject(x, y, focal / scale, camera, there)
      const eased = Math.min(bring.eased, each.came)
      each.carry.move({ position: there, turn }, eased, bring.opacity)
      const around = Math.hypot(each.carry.size.x, each.carry.size.z)
      const radius = Math.min((frame.width * WIDEST) / scale, around * AROUND)
      const { object: drum } = each.pedestal
      drum.visible = eased > 0.02
      // It rises from below while the product comes.
      drum.position.copy(there).addScaledVector(Y, -(1 - eased) * (page.height / scale) * 0.6)
      drum.quaternion.copy(upright)
      drum.scale.setScalar(radius)
      drum.updateMatrixWorld(true)
      middle.addScaledVector(there, 1 / shown.size)
    })
    front.follow(camera, middle)
  }

  return {
    camera,
    get eased() {
      return shown.size > 0 ? bring.eased : 0
    },
    step: (dt) => {
      const wanted = shop.visit.getState().activity.kind === "comparing"
      const { ids } = shop.compare.getState()
      const reducedMotion = live.reducedMotion()
      guests.step(dt)
      if (wanted) {
        if (shown.size === 0) {
          bring.progress = 0
          Object.assign(orbit, createOrbit(), { yaw: YAW })
        }
        for (const id of [...shown.keys()]) if (!ids.includes(id)) remove(id)
        guests.keepOnly(ids)
        for (const id of ids) if (!shown.has(id)) add(id)
      }
      if (shown.size === 0) {
        if (!wanted) guests.keepOnly([])
        return
      }
      if (stepBring(bring, wanted, { reducedMotion }, dt) && !wanted) {
        for (const id of [...shown.keys()]) remove(id)
        guests.keepOnly([])
        return
      }
      const input = wanted ? { ...look, tilt: 0, zoom: 1 } : { turn: 0, tilt: 0, zoom: 1, dragging: false }
      stepOrbit(orbit, input, { reducedMotion }, dt)
      for (const each of shown.values()) each.came = Math.min(1, each.came + dt / COMES)
      // Each in the column that the table has for it, also when one of them stands nowhere here.
      if (wanted) order = ids
      place(order)
    },
    setVariants: () => {
      for (const { carry } of shown.values()) carry.setVariant(values(carry))
    },
    dispose: () => {
      for (const id of [...shown.keys()]) remove(id)
      guests.keepOnly([])
    },
  }
}
