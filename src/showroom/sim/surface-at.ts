import { holdsPoint } from "../../domain/floor-plan/polygon.ts"
import type { Surface, SurfaceMaterial } from "../../domain/scene.ts"

/** What one treads on where nothing is said. */
const USUAL: SurfaceMaterial = "terrazzo"

/** What one treads on at a point: the first surface in the list that holds it. */
export function surfaceAt(surfaces: readonly Surface[], x: number, z: number): SurfaceMaterial {
  return surfaces.find(({ outline }) => holdsPoint(outline, x, z))?.material ?? USUAL
}
