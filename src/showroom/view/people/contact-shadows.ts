import { InstancedMesh, Matrix4, MeshBasicMaterial, PlaneGeometry } from "three"
import { blobTexture } from "./blob-texture.ts"

/** Just over the floor and its inlay. */
const LIFT = 0.012

/** The soft shadows that keep people from floating, all in one draw call. */
export interface ContactShadows {
  readonly object: InstancedMesh
  /** Width 0: none. */
  set(row: number, x: number, z: number, width: number): void
}

export function createContactShadows(capacity: number): ContactShadows {
  const geometry = new PlaneGeometry(1, 1).rotateX(-Math.PI / 2)
  const material = new MeshBasicMaterial({ map: blobTexture(), transparent: true, depthWrite: false })
  const object = new InstancedMesh(geometry, material, capacity)
  object.name = "shadows of people"
  object.frustumCulled = false
  object.renderOrder = 1
  object.count = 0
  const matrix = new Matrix4()
  return {
    object,
    set: (row, x, z, width) => {
      while (object.count <= row) object.setMatrixAt(object.count++, matrix.makeScale(0, 0, 0))
      object.setMatrixAt(row, matrix.makeScale(width, 1, width).setPosition(x, LIFT, z))
      object.instanceMatrix.needsUpdate = true
    },
  }
}
