import { Vector3 } from "three"
import { slotMeant } from "../../../sim/others/index.ts"
import type { LiveScene } from "../../live-scene.ts"
import { slotsOf } from "../../load/store-pieces.ts"
import { createGlows } from "./glows.ts"
import { onPage } from "./on-page.ts"
import type { Pointings } from "./pointings.ts"

/** Elements that tell who points at what, by the slot. */
export type MarkElements = Map<string, HTMLElement>

/** Metres over a product without a model at which one points, and over one at which its mark stands. */
const MIDDLE = 0.15
const OVER = 0.06
/** Metres from oneself within which a product is told of that is out of the picture or behind something. */
const NEAR = 12

/** A place in the scene, metres. */
export interface Aim {
  readonly x: number
  readonly y: number
  readonly z: number
}

export interface ShownPointings {
  /** Somebody who stands there points at a product; gives where that stands, `null`: not in this scene. */
  point(who: number, product: string, from: { x: number; z: number; heading: number }): Aim | null
  /** Lights what is pointed at, and says who does. True while something is to be seen. */
  step(dt: number): boolean
  stop(): void
}

const middle = new Vector3()

export function showPointings(live: LiveScene, pointings: Pointings, marks: MarkElements): ShownPointings {
  const { scene, stands, shelves, shop } = live
  const slots = slotsOf(scene.fixtures)
  const glows = createGlows(live.room)

  function aimAt(slotId: string): Aim | null {
    const box = stands.get(slotId)?.box
    if (box) return box.getCenter(new Vector3())
    const place = slots.get(slotId)
    if (!place) return null
    const [x, y, z] = place.slot.position
    return { x, y: y + MIDDLE, z }
  }

  /** All places of a product. */
  function placesOf(product: string): (Aim & { readonly slotId: string })[] {
    return [...shelves.stock].flatMap(([slotId, each]) => {
      const at = each.id === product ? aimAt(slotId) : null
      return at ? [{ slotId, x: at.x, y: at.y, z: at.z }] : []
    })
  }

  function place(element: HTMLElement, slotId: string): void {
    const at = aimAt(slotId)
    const far = at ? Math.hypot(at.x - live.body.x, at.z - live.body.z) : Number.POSITIVE_INFINITY
    element.style.opacity = far > NEAR ? "0" : "1"
    if (!at || far > NEAR) return
    const top = stands.get(slotId)?.box.max.y ?? at.y
    const { x, y, side } = onPage(middle.set(at.x, top + OVER, at.z), live.lens, live.page, live.covered)
    element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) translate(-50%, -100%)`
    if (side) element.dataset.side = side
    else delete element.dataset.side
  }

  const stop = shop.stage.subscribe(({ pointed }, before) => {
    if (pointed === before.pointed || !pointed?.at) return
    pointings.begin({ who: null, slotId: pointed.at.slotId })
  })

  return {
    point: (who, product, from) => {
      const meant = slotMeant(from, placesOf(product))
      if (meant) pointings.begin({ who, slotId: meant.slotId })
      return meant
    },
    step: (dt) => {
      const { all } = pointings.store.getState()
      glows.show(all.flatMap(({ slotId }) => stands.get(slotId) ?? []))
      for (const [slotId, element] of marks) place(element, slotId)
      return glows.step(dt, live.page, live.reducedMotion())
    },
    stop: () => {
      stop()
      glows.dispose()
    },
  }
}
