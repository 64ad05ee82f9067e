import type { Shop } from "../client/shop-context.ts"

/** More than this within the last moments makes nobody more absorbed. */
const REMEMBERED = 40

export interface ActsWatch {
  /** When the visitor last did things; the oldest first. Milliseconds since the epoch. */
  acts(): readonly number[]
  /** When the visitor last stood elsewhere. */
  movedAt(): number
  stop(): void
}

/** Notes when the visitor does things with products, and when they walk: what is told of it is how much, never what. */
export function watchActs(shop: Pick<Shop, "visit" | "cart" | "compare">, now: () => number): ActsWatch {
  let acts: number[] = []
  let movedAt = Number.NEGATIVE_INFINITY
  const act = () => {
    acts = [...acts.slice(1 - REMEMBERED), now()]
  }
  const stops = [
    shop.visit.subscribe(({ activity, variantOf, place }, before) => {
      if (activity !== before.activity || variantOf !== before.variantOf) act()
      if (place?.x !== before.place?.x || place?.z !== before.place?.z) movedAt = now()
    }),
    shop.cart.subscribe(act),
    shop.compare.subscribe(act),
  ]
  return {
    acts: () => acts,
    movedAt: () => movedAt,
    stop() {
      for (const stop of stops) stop()
    },
  }
}
