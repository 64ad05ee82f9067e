/**
 * Writes what each file of the manifest weighs: bytes, SHA-256 and, for a model, triangles. Run it after making one.
 *
 *     node assets/source/note.mjs [textures/details.webp …]
 *
 * Without arguments: all of them. An entry that is missing is added by hand first, with its licence and its budget.
 */
import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { validateBytes } from "gltf-validator"
import { noteInManifest } from "./goods/pack/note-in-manifest.mjs"

const ASSETS = fileURLToPath(new URL("../", import.meta.url))
const MANIFEST = `${ASSETS}manifest.json`

const { files } = JSON.parse(await readFile(MANIFEST, "utf8"))
const named = process.argv.slice(2)
for (const path of named.length > 0 ? named : files.map((file) => file.path)) {
  const bytes = await readFile(ASSETS + path)
  const model = path.endsWith(".glb") ? (await validateBytes(new Uint8Array(bytes))).info : null
  await noteInManifest(MANIFEST, path, bytes, model?.totalTriangleCount)
}
