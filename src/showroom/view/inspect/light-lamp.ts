import { Color, Vector3 } from "three"
import type { Shop } from "../../../client/shop-context.ts"
import { approach } from "../../sim/index.ts"
import type { SceneLight } from "../light/scene-light.ts"
import type { ProductLight } from "../products/product-extras.ts"
import type { ProductModel } from "../products/product-model.ts"
import type { ProductSet } from "../products/product-set.ts"
import type { Stand } from "../products/stand.ts"

/** Lights the one lamp that is on, where it is: in the hand, or in its place. */
export interface LampLight {
  /** Whether one is going on or out. */
  readonly busy: boolean
  step(dt: number): void
}

/** Changes a second: a filament takes its time. */
const SPEED = 4
/** Light on a white surface one metre away. */
const STRENGTH = 1.1
/** What a lamp gives that doesn't say. */
const WARM = new Color("#FFD9A3")
const RANGE = 4
/** Up a lamp that doesn't say where its light is, in shares of its height. */
const HIGH = 0.75

/** What of a scene a lamp needs. */
export interface LampScene {
  readonly shop: Pick<Shop, "moves">
  readonly stands: ReadonlyMap<string, Stand>
  readonly products: Pick<ProductSet, "setLit">
  readonly light: Pick<SceneLight, "setLamp">
  readonly reducedMotion: () => boolean
}

/** What is in the hand. */
export interface Holding {
  readonly carry: {
    readonly stand: Stand | null
    readonly model: Pick<ProductModel, "setLit" | "size" | "object">
  } | null
}

interface Glow {
  readonly stand: Stand
  share: number
}

function lightOf({ shape }: Stand): ProductLight {
  const { box, extras } = shape
  if (extras.light) return extras.light
  const at = box.getCenter(new Vector3())
  at.y = box.min.y + (box.max.y - box.min.y) * HIGH
  return { at, colour: WARM, range: RANGE }
}

export function createLampLight(live: LampScene, hold: Holding): LampLight {
  const { shop, stands, products, light } = live
  const at = new Vector3()
  /** The one that lights the room, and any that still fade. */
  const glows = new Map<Stand, Glow>()
  let main: Glow | null = null

  function wanted(): Stand | null {
    const { lit } = shop.moves.getState()
    if (!lit) return null
    const stand = lit.slotId === null ? undefined : stands.get(lit.slotId)
    if (stand?.product.id === lit.productId) return stand
    return [...stands.values()].find(({ product }) => product.id === lit.productId) ?? null
  }

  function shine(glow: Glow): void {
    const { stand, share } = glow
    products.setLit(stand, share)
    const { carry } = hold
    const inHand = carry?.stand === stand ? carry.model : null
    inHand?.setLit(share)
    if (glow !== main) return
    const own = lightOf(stand)
    at.copy(own.at)
    if (inHand) at.multiplyScalar(inHand.size).applyMatrix4(inHand.object.matrixWorld)
    else at.applyMatrix4(stand.matrix)
    // While one goes on as another goes out, the room doesn't brighten in between.
    const dusk = Math.max(...[...glows.values()].map((each) => each.share))
    light.setLamp({ at, colour: own.colour, range: own.range, strength: STRENGTH }, share, dusk)
  }

  return {
    get busy() {
      return [...glows.values()].some(({ share }) => share > 0 && share < 1)
    },
    step: (dt) => {
      const stand = wanted()
      if (stand && !glows.has(stand)) glows.set(stand, { stand, share: 0 })
      const on = stand ? glows.get(stand) : null
      if (on) main = on
      for (const glow of [...glows.values()]) {
        const goal = glow.stand === stand ? 1 : 0
        glow.share = live.reducedMotion() ? goal : approach(glow.share, goal, SPEED, dt)
        shine(glow)
        if (glow.share > 0 || goal > 0) continue
        glows.delete(glow.stand)
        if (glow === main) main = null
      }
    },
  }
}
