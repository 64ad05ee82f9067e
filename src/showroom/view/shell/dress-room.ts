import { type Group, type Material, Mesh, type Texture } from "three"
import { glassMaterial } from "./glass-material.ts"
import type { Place } from "./place.ts"
import { PlaceMaterial } from "./place-material.ts"

/** Names that the models' materials have besides the ordinary one. */
const LEAF = "leaf"
const GLASS = "glass"

/** Gives the meshes of a model their materials, each made once; `lightmapOf` says by a mesh's name what lights it. */
export function dressParts(model: Group, lightmapOf: (part: string) => Texture | null, place: Place): Group {
  const made = new Map<string, Material>()
  model.traverse((object) => {
    object.matrixAutoUpdate = false
    object.updateMatrix()
    if (!(object instanceof Mesh) || Array.isArray(object.material)) return
    const kind = object.material.name
    const lightmap = kind === LEAF || kind === GLASS ? null : lightmapOf(object.name)
    const key = `${kind} ${lightmap?.id ?? ""}`
    const material =
      made.get(key) ?? (kind === GLASS ? glassMaterial() : place.material(lightmap, kind === LEAF))
    made.set(key, material)
    object.material.dispose()
    object.material = material
  })
  model.updateMatrixWorld(true)
  model.traverse((object) => {
    if (object instanceof Mesh && object.material instanceof PlaceMaterial)
      place.settle(object, object.material.lightMap !== null)
  })
  return model
}

/** Furniture and fittings of a room in their baked light; without a lightmap they take the light of the air. */
export function dressRoom(model: Group, lightmap: Texture | null, place: Place): Group {
  return dressParts(model, () => lightmap, place)
}

/** Frees what a room holds of the graphics memory; its lightmap is the caller's, who may share it between rooms. */
export function disposeRoom(model: Group): void {
  model.traverse((object) => {
    if (!(object instanceof Mesh)) return
    object.geometry.dispose()
    for (const material of [object.material].flat()) material.dispose()
  })
}
