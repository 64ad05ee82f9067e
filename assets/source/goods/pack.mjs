/**
 * Packs the raw models of a category into assets/models/goods/<category>.glb and notes its size in the manifest.
 *
 *     node assets/source/goods/pack.mjs lamps [seating …]
 *
 * Reads assets/source/goods/raw/<category>/<handle>.glb and .json, which Blender wrote (kit/product.py).
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { NodeIO, PropertyType } from "@gltf-transform/core"
import { ALL_EXTENSIONS, KHRMaterialsVariants } from "@gltf-transform/extensions"
import { dedup, mergeDocuments, meshopt, prune, unpartition, weld } from "@gltf-transform/functions"
import { validateBytes } from "gltf-validator"
import { MeshoptDecoder, MeshoptEncoder } from "meshoptimizer"
import { createFinishes } from "./pack/finishes.mjs"
import { leanAttributes } from "./pack/lean-attributes.mjs"
import { noteInManifest } from "./pack/note-in-manifest.mjs"
import { shareBufferViews } from "./pack/share-buffer-views.mjs"

const ROOT = fileURLToPath(new URL("../../../", import.meta.url))

await Promise.all([MeshoptEncoder.ready, MeshoptDecoder.ready])
const io = new NodeIO()
  .registerExtensions(ALL_EXTENSIONS)
  .registerDependencies({ "meshopt.encoder": MeshoptEncoder, "meshopt.decoder": MeshoptDecoder })

async function readRaw(category) {
  const folder = join(ROOT, "assets/source/goods/raw", category)
  const handles = (await readdir(folder)).filter((name) => name.endsWith(".glb")).map((name) => name.slice(0, -4)).sort()
  return Promise.all(
    handles.map(async (handle) => ({
      handle,
      document: await io.read(join(folder, `${handle}.glb`)),
      facts: JSON.parse(await readFile(join(folder, `${handle}.json`), "utf8")),
    })),
  )
}

function merge(products) {
  const [first, ...others] = products
  for (const { document } of others) mergeDocuments(first.document, document)
  const [scene, ...scenes] = first.document.getRoot().listScenes()
  for (const other of scenes) {
    for (const node of other.listChildren()) scene.addChild(node)
    other.dispose()
  }
  first.document.getRoot().setDefaultScene(scene)
  return { document: first.document, scene }
}

function meshNodesOf(node) {
  const nodes = []
  node.traverse((each) => each.getMesh() && nodes.push(each))
  return nodes
}

async function pack(category) {
  const products = await readRaw(category)
  const { document, scene } = merge(products)
  const finishes = createFinishes(document, document.createExtension(KHRMaterialsVariants))
  for (const { handle, facts } of products) {
    const root = scene.listChildren().find((node) => node.getName() === handle)
    if (!root) throw new Error(`${category}: no root node ${handle}`)
    root.setExtras(facts.extras)
    finishes.dress(meshNodesOf(root), facts)
  }
  leanAttributes(document)
  await document.transform(
    dedup({ propertyTypes: [PropertyType.MATERIAL, PropertyType.ACCESSOR] }),
    prune({ keepAttributes: true, keepExtras: true, keepLeaves: true }),
    weld(),
    unpartition(),
    meshopt({ encoder: MeshoptEncoder, level: "high", quantizePosition: 14, quantizeNormal: 8, quantizeTexcoord: 12, quantizeColor: 8 }),
  )
  shareBufferViews(document)
  const bytes = await io.writeBinary(document)
  const { issues, info } = await validateBytes(bytes)
  const errors = issues.messages.filter(({ severity }) => severity === 0)
  if (errors.length > 0) throw new Error(`${category}: ${JSON.stringify(errors.slice(0, 3))}`)
  const path = `models/goods/${category}.glb`
  await mkdir(join(ROOT, "assets/models/goods"), { recursive: true })
  await writeFile(join(ROOT, "assets", path), bytes)
  await noteInManifest(join(ROOT, "assets/manifest.json"), path, bytes, info.totalTriangleCount)
  console.log(`${path}: ${products.length} products, ${info.totalTriangleCount} triangles, ${bytes.length} bytes`)
}

for (const category of process.argv.slice(2)) await pack(category)
