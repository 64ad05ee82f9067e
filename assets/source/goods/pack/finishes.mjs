import { KHRMaterialsEmissiveStrength } from "@gltf-transform/extensions"

/** What makes two finishes one material: everything but the name they go by. */
const keyOf = ({ name, ...rest }) => JSON.stringify([name.endsWith("_lit"), rest])

/**
 * Materials and variants of a category. Blender's own materials are replaced by those of the finishes as the scripts
 * define them, one each, whatever product they are on.
 */
export function createFinishes(document, extension) {
  const emissiveStrength = document.createExtension(KHRMaterialsEmissiveStrength)
  const made = new Map()
  const variants = new Map()

  function materialOf(finish) {
    const key = keyOf(finish)
    const known = made.get(key)
    if (known) return known
    const material = document
      .createMaterial(finish.name)
      .setBaseColorFactor([...finish.colour, finish.alpha])
      .setRoughnessFactor(finish.roughness)
      .setMetallicFactor(finish.metallic)
      .setAlphaMode(finish.alpha < 1 ? "BLEND" : "OPAQUE")
      .setDoubleSided(finish.alpha < 1)
    if (finish.detail !== "none") material.setExtras({ detail: finish.detail, tile: finish.tile })
    if (finish.emission) {
      material.setEmissiveFactor(finish.emission)
      const strength = emissiveStrength.createEmissiveStrength().setEmissiveStrength(finish.strength)
      if (finish.strength !== 1) material.setExtension("KHR_materials_emissive_strength", strength)
    }
    made.set(key, material)
    return material
  }

  function variantOf(value) {
    const variant = variants.get(value) ?? extension.createVariant(value)
    variants.set(value, variant)
    return variant
  }

  /** One mapping a material, listing the variants that show it. */
  function mappingsOf(name, facts) {
    const values = Object.entries(facts.variants)
    if (!values.some(([, swaps]) => name in swaps)) return null
    const list = extension.createMappingList()
    const byMaterial = new Map()
    for (const [value, swaps] of values) {
      const material = materialOf(swaps[name] ?? facts.materials[name])
      byMaterial.set(material, [...(byMaterial.get(material) ?? []), value])
    }
    for (const [material, shown] of byMaterial) {
      const mapping = extension.createMapping().setMaterial(material)
      for (const value of shown) mapping.addVariant(variantOf(value))
      list.addMapping(mapping)
    }
    return list
  }

  return {
    /** Gives the meshes of one product their materials and variants. */
    dress(nodes, facts) {
      for (const node of nodes) {
        for (const primitive of node.getMesh().listPrimitives()) {
          const raw = primitive.getMaterial()
          const name = raw?.getName() ?? ""
          const finish = facts.materials[name]
          if (!finish) throw new Error(`${facts.handle}: ${node.getName()} has no finish called ${name}`)
          primitive.setMaterial(materialOf(finish))
          const mappings = mappingsOf(name, facts)
          if (mappings) primitive.setExtension("KHR_materials_variants", mappings)
        }
      }
    },
  }
}
