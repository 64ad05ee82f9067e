/**
 * Packs what make.py wrote into assets/models/people.glb and notes its size in the manifest:
 *
 *     node assets/source/people/pack.mjs
 */
import { writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { NodeIO, PropertyType } from "@gltf-transform/core"
import { ALL_EXTENSIONS, EXTMeshoptCompression, KHRMeshQuantization } from "@gltf-transform/extensions"
import { dedup, prune } from "@gltf-transform/functions"
import { validateBytes } from "gltf-validator"
import { MeshoptDecoder, MeshoptEncoder, MeshoptSimplifier } from "meshoptimizer"
import { noteInManifest } from "../goods/pack/note-in-manifest.mjs"
import { coarse, unpackInBones, whole } from "./coarse.mjs"
import { keepWhatMoves } from "./keep-what-moves.mjs"
import { levelsOf, onePart } from "./one-part.mjs"

const ROOT = fileURLToPath(new URL("../../../", import.meta.url))
const PATH = "models/people.glb"
/** Metres: the farthest that a point is from the origin, along an axis. */
const SPAN = 1.7

await Promise.all([MeshoptEncoder.ready, MeshoptDecoder.ready, MeshoptSimplifier.ready])
const io = new NodeIO()
  .registerExtensions(ALL_EXTENSIONS)
  .registerDependencies({ "meshopt.encoder": MeshoptEncoder, "meshopt.decoder": MeshoptDecoder })

const document = await io.read(`${ROOT}assets/source/people/raw/people.glb`)
const root = document.getRoot()
const [buffer] = root.listBuffers()
const slots = root.listMaterials().map((material) => ({
  name: material.getName(),
  colour: material.getBaseColorFactor().slice(0, 3).map((part) => Math.round(part * 1e4) / 1e4),
  roughness: Math.round(material.getRoughnessFactor() * 100) / 100,
}))
const names = slots.map(({ name }) => name)
const plain = document.createMaterial("person")

const accessor = (type, array, normalized = false) =>
  document.createAccessor().setType(type).setArray(array).setNormalized(normalized).setBuffer(buffer)
const parts = root.listMeshes().map((mesh) => ({ mesh, ...onePart(mesh, names) }))
// One list of points for all parts: a list a part would cost more in words than in numbers.
const all = (key, Kind) => Kind.from(parts.flatMap((part) => [...part[key]]))
const attributes = {
  POSITION: accessor("VEC3", coarse(all("positions", Float32Array), SPAN, 13, 16, Int16Array), true),
  NORMAL: accessor("VEC3", coarse(all("normals", Float32Array), 1, 8, 8, Int8Array), true),
  COLOR_0: accessor("VEC4", all("colours", Uint8Array), true),
  JOINTS_0: accessor("VEC4", all("joints", Uint8Array)),
  WEIGHTS_0: accessor("VEC4", whole(all("weights", Float32Array)), true),
}
unpackInBones(root, SPAN)
let first = 0
for (const { mesh, ...part } of parts) {
  for (const primitive of mesh.listPrimitives()) primitive.dispose()
  const levels = levelsOf(part)
  for (const indices of levels) {
    const shifted = Uint16Array.from(indices, (at) => at + first)
    const primitive = document.createPrimitive().setMaterial(plain).setIndices(accessor("SCALAR", shifted))
    for (const [semantic, values] of Object.entries(attributes)) primitive.setAttribute(semantic, values)
    mesh.addPrimitive(primitive)
  }
  const points = part.joints.length / 4
  first += points
  console.log(`${mesh.getName()}: ${levels.map(({ length }) => length / 3).join(" / ")} triangles, ${points} points`)
}
for (const animation of root.listAnimations()) keepWhatMoves(animation)
root.listScenes()[0].setExtras({ slots })
await document.transform(
  dedup({ propertyTypes: [PropertyType.ACCESSOR, PropertyType.SKIN] }),
  prune({ keepExtras: true }),
)
document.createExtension(KHRMeshQuantization).setRequired(true)
document
  .createExtension(EXTMeshoptCompression)
  .setRequired(true)
  .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.FILTER })

const bytes = await io.writeBinary(document)
const { issues, info } = await validateBytes(bytes)
const errors = issues.messages.filter(({ severity }) => severity === 0)
if (errors.length > 0) throw new Error(`${PATH}: ${JSON.stringify(errors.slice(0, 3))}`)
await writeFile(`${ROOT}assets/${PATH}`, bytes)
await noteInManifest(`${ROOT}assets/manifest.json`, PATH, bytes, info.totalTriangleCount)
console.log(`${PATH}: ${info.totalTriangleCount} triangles, ${bytes.length} bytes, ${root.listSkins().length} skins`)
