import type { Product } from "../../../domain/product.ts"
import type { LiveScene } from "../live-scene.ts"
import { createFade } from "./fade.ts"
import { showPointer } from "./pointer/show-pointer.ts"
import { createRide } from "./ride.ts"
import { frameSpotlight } from "./spotlight/frame-spotlight.ts"
import { createSpotlight } from "./spotlight/spotlight.ts"

export interface GuidedElements {
  /** Dark while one is put elsewhere. */
  readonly fade: HTMLElement | null
  /** The guide's name at what they point at. */
  readonly pointer: HTMLElement | null
  /** What is told of the product in the spotlight. */
  readonly card: HTMLElement | null
}

/** Of so many frames, one looks how much of the page the visit's bar covers. */
const EVERY = 12
/** Pixels from a product in the spotlight to its card. */
const UNDER = 8
/** Pixels of height from which the visit's bar is tall, and of width beside it in which a product is seen. */
const TALL = 220
const ROOM = 480

export interface BringGuidedOptions {
  readonly live: LiveScene
  readonly elements: () => GuidedElements
  /** What is in the spotlight, unless it was put away. */
  readonly spotlight: () => Product | null
}

/** Lets a guided visit happen in the scene. Gives the function that ends it. */
export function bringGuided({ live, elements, spotlight }: BringGuidedOptions): () => void {
  const fade = createFade()
  const pointer = showPointer(live, () => elements().pointer)
  let stopSpotlight: (() => void) | null = null
  let frame = 0

  function placeCard(): void {
    const { card } = elements()
    if (frame++ % EVERY === 0) {
      const bar = live.renderer.domElement.ownerDocument.querySelector("[data-visit-bar]")
      const { bottom, right, height } = bar?.getBoundingClientRect() ?? { bottom: 0, right: 0, height: 0 }
      // Beside a tall one there is more room than below it.
      const isBeside = height > TALL && live.page.width - right > ROOM
      live.covered = isBeside ? 0 : bottom
      live.coveredLeft = isBeside ? right : 0
    }
    const { x, y, width, height } = frameSpotlight(live.page, live.covered, live.coveredLeft)
    if (!card) return
    card.style.top = `${Math.round(y + height + UNDER)}px`
    card.style.left = `${Math.round(x + width / 2)}px`
  }

  const move = (dt: number) => {
    fade.step(dt, live.reducedMotion())
    const dark = elements().fade
    if (dark) dark.style.opacity = String(fade.dark)
    placeCard()
    if (pointer.step(dt) || fade.busy) live.lively = true
    stopSpotlight ??=
      live.inspection?.bringForward((front) => createSpotlight(live, front, spotlight)) ?? null
  }
  live.guided = createRide(live, fade)
  live.movers.add(move)
  return () => {
    live.movers.delete(move)
    live.guided = null
    live.covered = 0
    live.coveredLeft = 0
    pointer.stop()
    stopSpotlight?.()
  }
}
