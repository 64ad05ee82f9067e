import { type Group, type Material, Mesh } from "three"
import type { GLTFLoaderPlugin, GLTFParser } from "three/addons/loaders/GLTFLoader.js"

/** The materials that each mesh of a file takes in the file's variants, by the variant's name. */
export type VariantMaterials = ReadonlyMap<Mesh, ReadonlyMap<string, Material>>

const NAME = "KHR_materials_variants"

interface Mapping {
  readonly material: number
  readonly variants: readonly number[]
}

function field(value: unknown, name: string | number): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined
}

function namesOf(json: unknown): readonly unknown[] {
  const variants = field(field(field(json, "extensions"), NAME), "variants")
  return Array.isArray(variants) ? variants.map((each) => field(each, "name")) : []
}

function mappingsOf(json: unknown, mesh: number, primitive: number): readonly Mapping[] {
  const found = field(field(field(field(json, "meshes"), mesh), "primitives"), primitive)
  const mappings = field(field(field(found, "extensions"), NAME), "mappings")
  if (!Array.isArray(mappings)) return []
  return mappings.flatMap((each) => {
    const [material, variants] = [field(each, "material"), field(each, "variants")]
    if (typeof material !== "number" || !Array.isArray(variants)) return []
    return [{ material, variants: variants.filter((at) => typeof at === "number") }]
  })
}

async function materialsOf(parser: GLTFParser, mesh: Mesh): Promise<ReadonlyMap<string, Material>> {
  const json: unknown = parser.json
  const place = parser.associations.get(mesh)
  const names = namesOf(json)
  const materials = new Map<string, Material>()
  const own = mesh.material
  for (const { material, variants } of mappingsOf(json, place?.meshes ?? -1, place?.primitives ?? 0)) {
    mesh.material = await parser.getDependency("material", material)
    // As the loader does for the material that a mesh comes in: vertex colours, flat shading.
    parser.assignFinalMaterial(mesh)
    for (const at of variants) {
      const name = names[at]
      if (typeof name === "string" && !Array.isArray(mesh.material)) materials.set(name, mesh.material)
    }
  }
  mesh.material = own
  return materials
}

/** Reads KHR_materials_variants, which three's loader leaves alone, into `found`, by the file's scene. */
export function materialVariants(
  parser: GLTFParser,
  found: WeakMap<Group, VariantMaterials>,
): GLTFLoaderPlugin {
  return {
    name: NAME,
    afterRoot: async ({ scene }) => {
      const meshes: Mesh[] = []
      scene.traverse((object) => {
        if (object instanceof Mesh) meshes.push(object)
      })
      const variants = new Map<Mesh, ReadonlyMap<string, Material>>()
      for (const mesh of meshes) {
        const materials = await materialsOf(parser, mesh)
        if (materials.size > 0) variants.set(mesh, materials)
      }
      if (variants.size > 0) found.set(scene, variants)
    },
  }
}
