import { createHash } from "node:crypto"
import { readFile, writeFile } from "node:fs/promises"

const AUTHOR = "The Vetrina authors"

async function change(manifestPath, path, made, facts) {
  const manifest = JSON.parse(await readFile(manifestPath, "utf8"))
  let entry = manifest.files.find((each) => each.path === path)
  if (!entry) {
    entry = made()
    const after = manifest.files.findIndex((each) => each.path.startsWith("pictures/") && each.path > path)
    manifest.files.splice(after < 0 ? manifest.files.length : after, 0, entry)
  }
  entry.author ??= AUTHOR
  Object.assign(entry, facts)
  await writeFile(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`)
}

const digest = (bytes) => createHash("sha256").update(bytes).digest("hex")

/**
 * Writes what a file weighs into its entry of the manifest: bytes, SHA-256 and, for a model, triangles. The entry
 * itself (what it is, whose, which budget) is written by hand.
 */
export async function noteInManifest(manifestPath, path, bytes, triangles) {
  const missing = () => {
    throw new Error(`${path} has no entry in ${manifestPath}: add what, source, licence, author and maxBytes`)
  }
  const weight = { bytes: bytes.length, ...(triangles === undefined ? {} : { triangles }), sha256: digest(bytes) }
  await change(manifestPath, path, missing, weight)
}

/** The same for a product's picture; its entry is made if there is none. */
export async function notePicture(manifestPath, path, { handle, values = [] }, bytes, maxBytes) {
  const what = [`Picture of ${handle}`, ...values].join(", ")
  const made = () => ({ path, what, source: "Rendered by assets/source/pictures", licence: "MIT", author: AUTHOR, maxBytes })
  await change(manifestPath, path, made, { bytes: bytes.length, sha256: digest(bytes) })
}
