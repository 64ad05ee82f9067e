import { Box3, MeshStandardMaterial, Vector3 } from "three"
import type { ModelPart } from "./read-parts.ts"

/** How fit a material is to take a variant's colour: paint and cloth, else wood and stone, else anything that isn't light. */
function fitness({ material }: ModelPart): number {
  if (/opal|lens|glass|face/.test(material.name)) return 0
  const metal = material instanceof MeshStandardMaterial ? material.metalness : 0
  if (metal >= 0.5 || /black/.test(material.name)) return 1
  return /oak|stone|^b_/.test(material.name) ? 2 : 3
}

/** Square metres of the box around a part. */
function area({ geometry, matrix }: ModelPart): number {
  geometry.computeBoundingBox()
  const { x, y, z } = new Box3()
    .copy(geometry.boundingBox ?? new Box3())
    .applyMatrix4(matrix)
    .getSize(new Vector3())
  return x * y + y * z + z * x
}

/** The part that takes a variant's colour where a model has no variants of its own; -1: none does. */
export function mainPartOf(parts: readonly ModelPart[]): number {
  const [best] = parts.toSorted((a, b) => fitness(b) - fitness(a) || area(b) - area(a))
  return best && fitness(best) > 0 ? parts.indexOf(best) : -1
}
