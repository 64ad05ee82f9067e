import type { BufferGeometry } from "three"
import { type Material, Matrix4, Mesh, type Object3D } from "three"
import type { VariantMaterials } from "../load/material-variants.ts"

/** A mesh of a product's model. */
export interface ModelPart {
  readonly geometry: BufferGeometry
  readonly material: Material
  /** What it is made of in the model's variants; those that aren't named keep `material`. */
  readonly variants: ReadonlyMap<string, Material>
  /** From the part to the product, whose origin is the middle of its foot. */
  readonly matrix: Matrix4
  /** The node that moves it (`turn_…`, `recline_…`); `null`: it stands still. */
  readonly mover: Object3D | null
  /** In which step of building it is put on, from 1; 0: always there. */
  readonly step: number
  /** Lies about it and doesn't count in its size: the flex of a lamp. */
  readonly cord: boolean
}

const LOD = /_lod([12])$/
/** What nodes that move are called. */
export const MOVER = /^(?:turn|recline)_/
const STEP = /^step_(\d+)/
/** What nodes that don't count in a product's size are called. */
const CORD = /_cord$/
const NO_VARIANTS: ReadonlyMap<string, Material> = new Map()

/** Three makes names in a file unique; what they were is kept beside. */
export function nodeName({ name, userData }: Object3D): string {
  const { name: made }: { name?: unknown } = userData
  return typeof made === "string" ? made : name
}

/** Simplified models that hang under a product's node, by their number. */
function lodOf(object: Object3D, root: Object3D): number {
  for (let node: Object3D | null = object; node && node !== root; node = node.parent) {
    const number = LOD.exec(nodeName(node))?.[1]
    if (number !== undefined) return Number(number)
  }
  return 0
}

function above(object: Object3D, root: Object3D, name: RegExp): Object3D | null {
  for (let node: Object3D | null = object; node && node !== root; node = node.parent)
    if (name.test(nodeName(node))) return node
  return null
}

/** The meshes under a product's node, for each level of detail that it has; the finest first. */
export function readParts(root: Object3D, variants: VariantMaterials = new Map()): ModelPart[][] {
  root.updateWorldMatrix(true, true)
  const levels: ModelPart[][] = []
  root.traverse((object) => {
    if (!(object instanceof Mesh) || Array.isArray(object.material)) return
    const step = above(object, root, STEP)
    const part: ModelPart = {
      geometry: object.geometry,
      material: object.material,
      variants: variants.get(object) ?? NO_VARIANTS,
      matrix: new Matrix4().copy(object.matrixWorld),
      mover: above(object, root, MOVER),
      step: step ? Number(STEP.exec(nodeName(step))?.[1] ?? 0) : 0,
      cord: above(object, root, CORD) !== null,
    }
    const level = lodOf(object, root)
    levels[level] = [...(levels[level] ?? []), part]
  })
  return levels.filter((level) => level !== undefined && level.length > 0)
}
