import { holdsPoint } from "../../domain/floor-plan/polygon.ts"
import type { Zone } from "../../domain/scene.ts"

/** The first zone in the list that holds the point, or `null`. */
export function zoneAt(zones: readonly Zone[], x: number, z: number): Zone | null {
  for (const zone of zones) if (holdsPoint(zone.outline, x, z)) return zone
  return null
}
