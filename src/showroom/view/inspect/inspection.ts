import { createLineUp } from "../compare/line-up.ts"
import type { LiveScene } from "../live-scene.ts"
import { chosenValues } from "../products/chosen-values.ts"
import { isFresh } from "./fresh-frames.ts"
import { createFront, type Front } from "./front.ts"
import { createHold } from "./hold.ts"
import { createMovedProducts } from "./keep-moved.ts"
import { createLampLight } from "./light-lamp.ts"
import { createReachOffer } from "./offer-reach.ts"
import { createSoftFocus } from "./soft-focus.ts"

/** Looking at products: one in the hand, or some side by side, over the room; what moves, and the lamp that is on. */
export interface Inspection {
  /** Whether anything is in front of the visitor. */
  readonly inFront: boolean
  /** Whether something moves where it stands, or a lamp is going on or out. */
  readonly inMotion: boolean
  /** One frame, seconds `dt`; `live.bring.eased` says afterwards how much is in front. */
  step(dt: number): void
  /** Draws the room, out of focus as far as something is in front of it, and that. */
  draw(): void
  /** Shows everything as its chosen variant is. */
  setVariants(): void
  /** Draws something else in front, while the room stays sharp behind it. Gives the function that takes it away. */
  bringForward(make: (front: Front) => Forward): () => void
  dispose(): void
}

/** What comes forward beside what the visitor looks at by themselves. */
export interface Forward {
  /** How much of it is in front, 0..1. */
  readonly eased: number
  step(dt: number): void
  dispose(): void
}

/** Less out of focus than this is sharp. */
const SHARP = 0.004
/** In it a product in front has the colours of its swatches. */
const HELD_EXPOSURE = 1.05

export function openInspection(live: LiveScene): Inspection {
  const { renderer, room, lens, bring, governor, shop } = live
  const front = createFront(room.environment)
  const softFocus = createSoftFocus()
  const hold = createHold(live, front)
  const lineUp = createLineUp(live, front)
  const moved = createMovedProducts(live, hold)
  const lamp = createLampLight(live, hold)
  const offerReach = createReachOffer(live)
  let frame = 0
  let forward: Forward | null = null
  return {
    get inFront() {
      return bring.eased > 0
    },
    get inMotion() {
      return moved.busy || lamp.busy || (forward?.eased ?? 0) > 0
    },
    step: (dt) => {
      frame++
      hold.step(dt)
      lineUp.step(dt)
      moved.step(dt)
      lamp.step(dt)
      offerReach(dt)
      forward?.step(dt)
      bring.eased = Math.max(hold.eased, lineUp.eased)
    },
    draw: () => {
      const { eased } = bring
      if (eased < SHARP) renderer.render(room, lens)
      else softFocus.draw(renderer, room, lens, eased, isFresh(governor.tier, frame, eased === 1))
      const shown = Math.max(eased, forward?.eased ?? 0)
      if (!hold.carry && shown === 0) return
      // An eye that has opened in a dark room would see colours too bright.
      const opened = renderer.toneMappingExposure
      renderer.toneMappingExposure += (HELD_EXPOSURE - opened) * shown
      front.shine(shown)
      renderer.autoClear = false
      renderer.clearDepth()
      renderer.render(front.scene, lineUp.eased > 0 ? lineUp.camera : lens)
      renderer.autoClear = true
      renderer.toneMappingExposure = opened
    },
    setVariants: () => {
      const { variantOf } = shop.visit.getState()
      const { carry } = hold
      carry?.setVariant(chosenValues(carry.product, variantOf[carry.product.id]))
      lineUp.setVariants()
      moved.setVariants()
    },
    bringForward: (make) => {
      forward?.dispose()
      const made = make(front)
      forward = made
      return () => {
        if (forward !== made) return
        forward = null
        made.dispose()
      }
    },
    dispose: () => {
      forward?.dispose()
      moved.dispose()
      lineUp.dispose()
      hold.dispose()
      softFocus.dispose()
    },
  }
}
