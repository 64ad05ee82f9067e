import { Float32BufferAttribute, Matrix3, type Mesh, Vector3 } from "three"
import { airAt } from "../light/air-at.ts"
import type { LightUniforms } from "../light/scene-light.ts"
import { FINISHES } from "./finishes.ts"

/** Name of the vertex attribute that holds the light of the air. */
export const STILL_AIR = "air"

const at = new Vector3()
const facing = new Vector3()
const air = new Vector3()
const turn = new Matrix3()

/**
 * Writes the light of the air to the vertices of a part of the place whose light isn't baked: it never moves, and looking it
 * up for each vertex in each frame is what a weak device can't afford. `isLit`: whether the part has a lightmap at all. The
 * mesh's matrix must be that of where it stands.
 */
export function writeStillAir({ geometry, matrixWorld }: Mesh, isLit: boolean, light: LightUniforms): void {
  const position = geometry.getAttribute("position")
  const normal = geometry.getAttribute("normal")
  const colour = geometry.getAttribute("color")
  const baked = isLit && geometry.hasAttribute("uv1") ? geometry.getAttribute("uv1") : null
  if (!normal || !colour) return
  turn.setFromMatrix4(matrixWorld)
  const values = new Float32Array(position.count * 3)
  for (let index = 0; index < position.count; index++) {
    const finish = FINISHES[Math.round(colour.getW(index) * 255)]
    if (baked && baked.getX(index) > 0 && finish?.metalness !== 1) continue
    at.fromBufferAttribute(position, index).applyMatrix4(matrixWorld)
    facing.fromBufferAttribute(normal, index).applyMatrix3(turn).normalize()
    airAt(light, at, facing, air).toArray(values, index * 3)
  }
  geometry.setAttribute(STILL_AIR, new Float32BufferAttribute(values, 3))
}
