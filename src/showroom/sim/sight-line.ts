import type { BareWorld } from "../../domain/floor-plan/bare-world.ts"
import { segmentDistance } from "../../domain/floor-plan/segment-distance.ts"
import { distanceTo } from "../../domain/floor-plan/solid.ts"

/** Metres from the floor to the eyes. */
const EYES = 1.6
/** Metres over a product's foot that have to be seen. */
const MIDDLE = 0.15
/** Metres around a place in which furniture counts as what it stands on or in. */
const OWN = 0.1

/**
 * Whether a body at (x, z) sees a product whose foot is at (slotX, slotY, slotZ) over the furniture between them. What the
 * product stands on or in does not hide it, nor does the edge of the floor: a niche lies behind it.
 */
export function seesSlot(
  world: BareWorld,
  x: number,
  z: number,
  slotX: number,
  slotY: number,
  slotZ: number,
): boolean {
  const target = slotY + MIDDLE
  for (const solid of world.solids) {
    if (solid.edge || solid.height < Math.min(EYES, target)) continue
    if (segmentDistance(solid, x, z, slotX, slotZ) > 0) continue
    if (distanceTo(solid, slotX, slotZ) <= OWN) continue
    if (solid.height >= Math.max(EYES, target)) return false
    // Taller than one end of the line only: it hides where the line is under its top while over it.
    const share = (solid.height - EYES) / (target - EYES)
    const crossX = x + (slotX - x) * share
    const crossZ = z + (slotZ - z) * share
    const low = target < EYES
    const hidden = low
      ? segmentDistance(solid, crossX, crossZ, slotX, slotZ) <= 0
      : segmentDistance(solid, x, z, crossX, crossZ) <= 0
    if (hidden) return false
  }
  return true
}
