import { type DataArrayTexture, type Group, type IUniform, type Material, Mesh, type Texture } from "three"
import type { LightUniforms } from "../light/scene-light.ts"
import { glassMaterial } from "./glass-material.ts"
import { surfaceMaterial } from "./surface-material.ts"

export interface DressOptions {
  /** Factor that lightmaps were divided by when they were encoded. */
  readonly scale: number
  /** Shared by all parts of the place; its value may come later. */
  readonly tiles: IUniform<DataArrayTexture>
  readonly light: LightUniforms
  /** Whether smooth surfaces mirror the store; a slow device goes without. */
  readonly reflective: boolean
}

/** Names that the models' materials have besides the ordinary one. */
const LEAF = "leaf"
const GLASS = "glass"

/** Gives the meshes of a model their materials, each made once; `lightmapOf` says by a mesh's name what lights it. */
export function dressParts(
  model: Group,
  lightmapOf: (part: string) => Texture | null,
  options: DressOptions,
): Group {
  const made = new Map<string, Material>()
  model.traverse((object) => {
    object.matrixAutoUpdate = false
    object.updateMatrix()
    if (!(object instanceof Mesh) || Array.isArray(object.material)) return
    const kind = object.material.name
    const lightmap = kind === LEAF || kind === GLASS ? null : lightmapOf(object.name)
    const key = `${kind} ${lightmap?.id ?? ""}`
    const material =
      made.get(key) ??
      (kind === GLASS ? glassMaterial() : surfaceMaterial({ ...options, lightmap, bothSides: kind === LEAF }))
    made.set(key, material)
    object.material.dispose()
    object.material = material
  })
  model.updateMatrixWorld(true)
  return model
}

/** Furniture and fittings of a room in their baked light; without a lightmap they take the light of the air. */
export function dressRoom(
  model: Group,
  { lightmap, ...options }: DressOptions & { readonly lightmap: Texture | null },
): Group {
  return dressParts(model, () => lightmap, options)
}

/** Frees what a room holds of the graphics memory; its lightmap is the caller's, who may share it between rooms. */
export function disposeRoom(model: Group): void {
  model.traverse((object) => {
    if (!(object instanceof Mesh)) return
    object.geometry.dispose()
    for (const material of [object.material].flat()) material.dispose()
  })
}
