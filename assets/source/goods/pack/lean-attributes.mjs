/** Every material that a primitive can have, its variants' included. */
function materialsOf(primitive) {
  const mappings = primitive.getExtension("KHR_materials_variants")?.listMappings() ?? []
  return [primitive.getMaterial(), ...mappings.map((mapping) => mapping.getMaterial())]
}

/** Steps between black and white; vertices are far enough apart for more to be noise, and noise doesn't pack. */
const SHADES = 51

/** Colour as three bytes: occlusion is grey and opaque. */
function opaqueBytes(document, colours) {
  const from = colours.getElement.bind(colours)
  const bytes = new Uint8Array(colours.getCount() * 3)
  const element = [1, 1, 1, 1]
  for (let index = 0; index < colours.getCount(); index += 1) {
    from(index, element)
    for (let channel = 0; channel < 3; channel += 1) bytes[index * 3 + channel] = Math.round(element[channel] * SHADES) * (255 / SHADES)
  }
  return document.createAccessor().setType("VEC3").setArray(bytes).setNormalized(true).setBuffer(colours.getBuffer())
}

/** Drops texture coordinates that no detail uses, and anything else but position, normal and occlusion. */
export function leanAttributes(document) {
  for (const mesh of document.getRoot().listMeshes()) {
    for (const primitive of mesh.listPrimitives()) {
      const colours = primitive.getAttribute("COLOR_0")
      if (!colours) throw new Error(`${mesh.getName()} has no occlusion in COLOR_0`)
      primitive.setAttribute("COLOR_0", opaqueBytes(document, colours))
      const detailed = materialsOf(primitive).some((material) => material?.getExtras().detail)
      const kept = detailed ? ["POSITION", "NORMAL", "COLOR_0", "TEXCOORD_0"] : ["POSITION", "NORMAL", "COLOR_0"]
      for (const semantic of primitive.listSemantics()) {
        if (!kept.includes(semantic)) primitive.setAttribute(semantic, null)
      }
    }
  }
}
