import { headingAlong, turnBetween } from "../../../domain/heading.ts"
import type { Point } from "../../../domain/scene.ts"

/** Degrees aside that weigh as much as a metre. */
const DEGREES_A_METRE = 25

/** Of the places that a product stands in, the one that somebody means who points at it: near, and before them. */
export function slotMeant<T extends Point>(
  from: Point & { readonly heading: number },
  places: Iterable<T>,
): T | null {
  let [best, least]: [T | null, number] = [null, Number.POSITIVE_INFINITY]
  for (const place of places) {
    const [dx, dz] = [place.x - from.x, place.z - from.z]
    const aside = Math.abs(turnBetween(from.heading, headingAlong(dx, dz)))
    const effort = Math.hypot(dx, dz) + aside / DEGREES_A_METRE
    if (effort >= least) continue
    best = place
    least = effort
  }
  return best
}
