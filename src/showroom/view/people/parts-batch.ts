import { BatchedMesh, type BufferGeometry, type Material, Matrix4, Sphere, Vector3, Vector4 } from "three"

/** Parts of everyone in one draw: each a geometry of its level of detail, with the row of whom it belongs to. */
export interface PartsBatch {
  readonly mesh: BatchedMesh
  /** What `row` wears from now on, in a level of detail; `null`: not to be seen. Parts that aren't known are left out. */
  put(row: number, parts: readonly string[], level: number | null): void
  show(row: number, level: number | null): void
  remove(row: number): void
}

interface WornPart {
  readonly instance: number
  /** Geometries, the finest first. */
  readonly levels: readonly number[]
}

/** Body, hair, top, bottom, shoes, and one to spare. */
const PARTS_A_PERSON = 6

const identity = new Matrix4()
const state = new Vector4()

export function createPartsBatch(
  parts: ReadonlyMap<string, readonly BufferGeometry[]>,
  material: Material,
  capacity: number,
): PartsBatch {
  const all = [...parts.values()].flat()
  const points = all.reduce((sum, geometry) => sum + geometry.getAttribute("position").count, 0)
  const indices = all.reduce((sum, geometry) => sum + (geometry.index?.count ?? 0), 0)
  const mesh = new BatchedMesh(capacity * PARTS_A_PERSON, points, indices, material)
  mesh.name = "people"
  // Who is in view is decided for each person, not for each part.
  mesh.frustumCulled = false
  mesh.perObjectFrustumCulled = false
  mesh.sortObjects = false
  // People are everywhere: three would work this out anew from all of them.
  mesh.boundingSphere = new Sphere(new Vector3(), Number.POSITIVE_INFINITY)
  mesh.visible = false
  const geometries = new Map(
    [...parts].map(([name, levels]) => [name, levels.map((level) => mesh.addGeometry(level))]),
  )
  const worn = new Map<number, readonly WornPart[]>()
  const seen = new Set<number>()

  function show(row: number, level: number | null): void {
    if (level === null) seen.delete(row)
    else seen.add(row)
    mesh.visible = seen.size > 0
    for (const { instance, levels } of worn.get(row) ?? []) {
      mesh.setVisibleAt(instance, level !== null)
      const geometry = level === null ? undefined : levels[Math.min(level, levels.length - 1)]
      if (geometry !== undefined) mesh.setGeometryIdAt(instance, geometry)
    }
  }

  function remove(row: number): void {
    for (const { instance } of worn.get(row) ?? []) mesh.deleteInstance(instance)
    worn.delete(row)
    seen.delete(row)
    mesh.visible = seen.size > 0
  }

  return {
    mesh,
    show,
    remove,
    put: (row, names, level) => {
      remove(row)
      const put = names.flatMap((name): WornPart[] => {
        const levels = geometries.get(name)
        const [finest] = levels ?? []
        if (!levels || finest === undefined) return []
        const instance = mesh.addInstance(finest)
        mesh.setMatrixAt(instance, identity)
        mesh.setColorAt(instance, state.set(row, 0, 0, 1))
        return [{ instance, levels }]
      })
      worn.set(row, put)
      show(row, level)
    },
  }
}
