import type { Scout } from "./scout.ts"

const UNTOUCHED = { variant: false, hotspot: false, movement: false }

/**
 * A product is put back, or given up for another: it was inspected, and configured when something of it was chosen, told or
 * moved meanwhile.
 */
export function watchProducts({ shop, now, tell }: Scout): () => void {
  const { visit, inspecting, moves } = shop
  let touched = UNTOUCHED
  const inHand = () => {
    const { activity } = visit.getState()
    return activity.kind === "inspecting" ? activity : null
  }
  const stops = [
    visit.subscribe((state, before) => {
      const { activity } = before
      const held = activity.kind === "inspecting" ? activity : null
      const id = held?.productId ?? ""
      if (held && state.variantOf[id] !== before.variantOf[id]) touched = { ...touched, variant: true }
      if (!held || state.activity === held) return
      const seconds = Math.max(0, now() - held.since) / 1000
      const properties = touched
      const isConfigured = Object.values(touched).some(Boolean)
      touched = UNTOUCHED
      const product = { productId: held.productId, slotId: held.slotId }
      tell(...(isConfigured ? [{ on: "product.configured" as const, product, seconds, properties }] : []), {
        on: "product.inspected",
        product,
        seconds,
      })
    }),
    inspecting.subscribe(({ facing }, before) => {
      if (inHand() && facing !== null && facing !== before.facing) touched = { ...touched, hotspot: true }
    }),
    moves.subscribe((state, before) => {
      const id = inHand()?.productId
      if (id === undefined) return
      const isSame =
        (state.lit?.productId === id) === (before.lit?.productId === id) &&
        state.playing.includes(id) === before.playing.includes(id) &&
        state.progress[id] === before.progress[id]
      if (!isSame) touched = { ...touched, movement: true }
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
