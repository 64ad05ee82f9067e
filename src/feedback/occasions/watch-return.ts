import type { Returning } from "./returning.ts"
import type { Scout } from "./scout.ts"
import type { ToldOnce } from "./told-once.ts"

/** The visitor was here before, on another day: told once, when they are in. */
export function watchReturn(
  { shop, tell }: Scout,
  told: ToldOnce,
  returning: () => Returning | null,
): () => void {
  const look = () => {
    if (!shop.visit.getState().present || told.has("returned")) return
    const known = returning()
    if (!known || known.visits < 1 || known.daysSince < 1) return
    told.first("returned")
    const { visits, daysSince, bought } = known
    tell({ on: "visit.returned", properties: { visits, daysSince, bought }, anywhere: true })
  }
  look()
  return shop.visit.subscribe(look)
}
