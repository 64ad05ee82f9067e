import { Matrix4, Mesh, type Object3D, Ray, Vector3 } from "three"
import type { MeshBVH } from "three-mesh-bvh"

/** What hides things behind it: walls and furniture, not leaves or panes. */
const SEE_THROUGH = /foliage|glass/

/** What a ray meets first. */
export interface Hit {
  readonly point: Vector3
  readonly distance: number
  /** In the scene's axes. */
  readonly normal: Vector3
}

export interface Occluders {
  /** Fetches what finding them takes. Until it has come nothing is solid. */
  plant(): void
  /** Makes what has come solid too; what is planted already stays. */
  add(root: Object3D): void
  /** What was under `root` is solid no more. */
  remove(root: Object3D): void
  /** The first solid thing along a ray (`direction` of length 1), within `far` metres. */
  cast(from: Vector3, direction: Vector3, far: number): Hit | null
  /** Whether nothing solid is between two points; what is nearer to the end than `margin` metres doesn't count. */
  isClear(from: Vector3, to: Vector3, margin: number): boolean
}

function solidsOf(shell: Object3D): Mesh[] {
  const solids: Mesh[] = []
  shell.traverse((object) => {
    const part = `${object.name} ${object.parent?.name ?? ""}`
    if (object instanceof Mesh && !SEE_THROUGH.test(part)) solids.push(object)
  })
  return solids
}

interface Solid {
  readonly mesh: Mesh
  readonly tree: MeshBVH
}

/** Gives each mesh a tree of its triangles, so that a ray costs microseconds. */
async function plantTrees(meshes: readonly Mesh[]): Promise<Solid[]> {
  // The library's own `acceleratedRaycast` would bring three's BatchedMesh with it.
  const { MeshBVH } = await import("three-mesh-bvh")
  return meshes.map((mesh) => ({ mesh, tree: new MeshBVH(mesh.geometry) }))
}

/** What is solid in a shell. */
export function createOccluders(shell: Object3D): Occluders {
  /** What is solid, by what it came with; empty until its trees are planted. */
  const solids = new Map<Object3D, readonly Solid[]>()
  let planted = false
  const ray = new Ray()
  const inverse = new Matrix4()
  const direction = new Vector3()
  const cast: Occluders["cast"] = (from, along, far) => {
    let nearest: Hit | null = null
    for (const { mesh, tree } of [...solids.values()].flat()) {
      ray.set(from, along).applyMatrix4(inverse.copy(mesh.matrixWorld).invert())
      const hit = tree.raycastFirst(ray, mesh.material)
      if (!hit) continue
      const point = hit.point.applyMatrix4(mesh.matrixWorld)
      const distance = point.distanceTo(from)
      if (distance > (nearest?.distance ?? far)) continue
      const normal = hit.face?.normal.clone() ?? new Vector3(0, 1, 0)
      nearest = { point, distance, normal: normal.transformDirection(mesh.matrixWorld) }
    }
    return nearest
  }
  function add(root: Object3D): void {
    if (solids.has(root)) return
    solids.set(root, [])
    if (planted) grow(root)
  }
  function grow(root: Object3D): void {
    void plantTrees(solidsOf(root)).then((trees) => {
      // It may have gone meanwhile.
      if (solids.has(root)) solids.set(root, trees)
    })
  }
  add(shell)
  return {
    plant: () => {
      planted = true
      for (const root of solids.keys()) grow(root)
    },
    add,
    remove: (root) => {
      solids.delete(root)
    },
    cast,
    isClear: (from, to, margin) => {
      const distance = direction.subVectors(to, from).length() - margin
      return distance <= 0 || cast(from, direction.normalize(), distance) === null
    },
  }
}
