import type { Scout } from "./scout.ts"

/** Products that stood beside each other are put away. */
export function watchComparison({ shop, now, tell }: Scout): () => void {
  const { visit, compare } = shop
  let most = 0
  const look = () => {
    if (visit.getState().activity.kind === "comparing") most = Math.max(most, compare.getState().ids.length)
  }
  const stops = [
    compare.subscribe(look),
    visit.subscribe(({ activity }, { activity: before }) => {
      look()
      if (before.kind !== "comparing" || activity.kind === "comparing") return
      const products = most
      most = 0
      if (products < 2) return
      const seconds = Math.max(0, now() - before.since) / 1000
      tell({ on: "product.compared", seconds, properties: { products } })
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
