import { Matrix4, Mesh, type Object3D, Ray, Vector3 } from "three"
import type { MeshBVH } from "three-mesh-bvh"

/** Tells whether a model hides a point of itself. */
export interface Veil {
  /** Whether the model is between two points of the scene; what is nearer to the second than `margin` doesn't count. */
  hides(from: Vector3, to: Vector3, margin: number): boolean
}

interface Cover {
  readonly mesh: Mesh
  readonly tree: MeshBVH
}

async function coversOf(root: Object3D): Promise<readonly Cover[]> {
  const meshes: Mesh[] = []
  root.traverse((object) => {
    if (object instanceof Mesh) meshes.push(object)
  })
  const { MeshBVH } = await import("three-mesh-bvh")
  // Indirect: the order of the triangles, which are being drawn, stays.
  return meshes.map((mesh) => ({ mesh, tree: new MeshBVH(mesh.geometry, { indirect: true }) }))
}

/** Hides nothing until what it takes to know has come. */
export function createVeil(root: Object3D): Veil {
  let covers: readonly Cover[] = []
  const ray = new Ray()
  const inverse = new Matrix4()
  const along = new Vector3()
  const hit = new Vector3()
  void coversOf(root).then((found) => {
    covers = found
  })
  return {
    hides: (from, to, margin) => {
      const far = along.subVectors(to, from).length() - margin
      if (far <= 0) return false
      along.normalize()
      return covers.some(({ mesh, tree }) => {
        ray.set(from, along).applyMatrix4(inverse.copy(mesh.matrixWorld).invert())
        const met = tree.raycastFirst(ray, mesh.material)
        return met !== null && hit.copy(met.point).applyMatrix4(mesh.matrixWorld).distanceTo(from) < far
      })
    },
  }
}
