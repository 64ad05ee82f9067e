import {
  type Document,
  Document as GltfDocument,
  Logger,
  type Material,
  NodeIO,
  type Primitive,
  Verbosity,
} from "@gltf-transform/core"
import { ALL_EXTENSIONS, KHRMaterialsVariants } from "@gltf-transform/extensions"
import { dedup, meshopt, weld } from "@gltf-transform/functions"
import { MeshoptDecoder, MeshoptEncoder } from "meshoptimizer"
import { BoxGeometry } from "three"

/** A box as a primitive: `size` metres, its middle `height` metres up, half shaded. */
function box(document: Document, material: Material, size: number, height: number): Primitive {
  const geometry = new BoxGeometry(size, size, size).translate(0, height, 0)
  const [position, normal] = [geometry.getAttribute("position"), geometry.getAttribute("normal")]
  const [buffer] = document.getRoot().listBuffers()
  const accessor = (type: "VEC3" | "SCALAR", array: Float32Array | Uint16Array) =>
    document
      .createAccessor()
      .setType(type)
      .setArray(array)
      .setBuffer(buffer ?? null)
  return document
    .createPrimitive()
    .setMaterial(material)
    .setAttribute("POSITION", accessor("VEC3", new Float32Array(position.array)))
    .setAttribute("NORMAL", accessor("VEC3", new Float32Array(normal.array)))
    .setAttribute("COLOR_0", accessor("VEC3", new Float32Array(position.array.length).fill(0.5)))
    .setIndices(accessor("SCALAR", new Uint16Array(geometry.index?.array ?? [])))
}

/**
 * A turntable packed as the goods are: quantised and compressed, with two levels of detail, a platter that turns, an arm,
 * a lamp that can be lit, and a shell in three variants.
 */
export async function packTurntable(): Promise<Uint8Array> {
  await Promise.all([MeshoptEncoder.ready, MeshoptDecoder.ready])
  const document = new GltfDocument().setLogger(new Logger(Verbosity.WARN))
  document.createBuffer()
  const extension = document.createExtension(KHRMaterialsVariants)
  const material = (name: string, colour: [number, number, number]) =>
    document
      .createMaterial(name)
      .setBaseColorFactor([...colour, 1])
      .setRoughnessFactor(0.4)
      .setMetallicFactor(0)
  const [ivory, oak, ink] = [
    material("ivory", [0.9, 0.8, 0.7]),
    material("oak", [0.5, 0.3, 0.1]).setExtras({ detail: "oak", tile: 0.4 }),
    material("ink", [0.02, 0.03, 0.06]),
  ]
  const steel = material("steel", [0.5, 0.5, 0.5]).setMetallicFactor(1)
  const diode = material("diode_lit", [0, 0, 0]).setEmissiveFactor([1, 0.5, 0.25])
  const dressed = (primitive: Primitive) => {
    const list = extension.createMappingList()
    for (const [name, shown] of [
      ["Rovere", oak],
      ["Inchiostro", ink],
      ["Rovere / Nero", ink],
    ] as const)
      list.addMapping(extension.createMapping().setMaterial(shown).addVariant(extension.createVariant(name)))
    return primitive.setExtension("KHR_materials_variants", list)
  }
  const mesh = (name: string, ...primitives: Primitive[]) => {
    const made = document.createMesh(name)
    for (const primitive of primitives) made.addPrimitive(primitive)
    return document.createNode(name).setMesh(made)
  }
  const platter = document
    .createNode("turn_platter")
    .setTranslation([0.1, 0.5, 0])
    .addChild(mesh("platter", box(document, steel, 0.2, 0)))
  const arm = document
    .createNode("turn_arm")
    .setTranslation([-0.2, 0.5, 0])
    .setExtras({ degrees: 30 })
    .addChild(mesh("arm", box(document, steel, 0.1, 0)))
  const root = document
    .createNode("giradischi")
    .setExtras({
      sizes: { Grande: 1.5 },
      moves: "turn",
      light: { at: [0, 1, 0], colour: "#FFD9A3", range: 3 },
      hotspots: [{ id: "arm", at: [0, 0.5, 0], normal: [0, 1, 0] }, { id: "nowhere" }],
    })
    .addChild(
      mesh("giradischi_lod0", dressed(box(document, ivory, 0.4, 0.2)), box(document, diode, 0.02, 0.42)),
    )
    .addChild(platter)
    .addChild(arm)
    .addChild(mesh("giradischi_lod1", dressed(box(document, ivory, 0.4, 0.2))))
  document.createScene().addChild(root)
  const io = new NodeIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ "meshopt.encoder": MeshoptEncoder, "meshopt.decoder": MeshoptDecoder })
  await document.transform(
    dedup(),
    weld(),
    meshopt({ encoder: MeshoptEncoder, level: "high", quantizePosition: 14 }),
  )
  return io.writeBinary(document)
}
