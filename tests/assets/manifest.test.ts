import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { validateBytes } from "gltf-validator"
import * as v from "valibot"
import { describe, expect, it } from "vitest"

const words = v.pipe(v.string(), v.nonEmpty())
const entry = v.strictObject({
  path: v.string(),
  what: words,
  source: words,
  licence: words,
  author: words,
  maxBytes: v.number(),
  maxTriangles: v.optional(v.number()),
  bytes: v.number(),
  triangles: v.optional(v.number()),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
const manifest = v.parse(
  v.strictObject({ files: v.array(entry) }),
  JSON.parse(readFileSync("assets/manifest.json", "utf8")),
)

const SERVED = /\.(?:glb|webp|png|jpg|hdr|ktx2|woff2|bin)$/
const shipped = readdirSync("assets", { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => SERVED.test(path) && !path.startsWith("source/"))

const contentsOf = (path: string) => readFileSync(join("assets", path))

describe("assets", () => {
  it("[CAT-20] are all in the manifest, once, and all there", () => {
    expect(manifest.files.map(({ path }) => path).toSorted()).toEqual(shipped.toSorted())
  })

  it.each(manifest.files)("$path is within its budget of $maxBytes bytes", ({ path, maxBytes }) => {
    expect(contentsOf(path).length).toBeLessThanOrEqual(maxBytes)
  })

  it.each(manifest.files)("[CAT-20] $path is the file that was noted", ({ path, bytes, sha256 }) => {
    const contents = contentsOf(path)
    const remedy = "node assets/source/note.mjs notes it again"
    expect(contents.length, remedy).toBe(bytes)
    expect(createHash("sha256").update(contents).digest("hex"), remedy).toBe(sha256)
  })

  const models = manifest.files.filter(({ path }) => path.endsWith(".glb"))
  it.each(models)("$path is a valid glTF within its budget of triangles", async (model) => {
    const { issues, info } = await validateBytes(new Uint8Array(contentsOf(model.path)))
    expect(issues.messages.filter(({ severity }) => severity === 0)).toEqual([])
    expect(info.totalTriangleCount).toBeGreaterThan(0)
    expect(info.totalTriangleCount).toBeLessThanOrEqual(model.maxTriangles ?? 0)
    expect(info.totalTriangleCount).toBe(model.triangles)
  })
})
