import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import * as v from "valibot"
import { mediaTypeOf } from "../http/static-files/media-types.ts"

/** What the service worker keeps: `OfflineList` of the client. */
export interface OfflineFiles {
  readonly core: readonly (readonly [address: string, revision: string])[]
  readonly scene: readonly (readonly [address: string, revision: string])[]
}

export interface OfflineListOptions {
  /** Where the built client is, with `manifest`. */
  readonly clientDir: string
  /** Vite's list of what each source became. */
  readonly manifest: Manifest
  /** Where models, textures and pictures are. */
  readonly assetsDir: string
  /** Where the scenes' data is. */
  readonly scenesDir: string
}

const ENTRY = "index.html"
/** What staff and tests see is not a customer's: it isn't kept for a visit without a connection. */
const NOT_CUSTOMERS = /^src\/dashboard\/|\/debug-hooks\.ts$/
/** What the models are made from is beside them; the catalogue is in the database. */
const NOT_SERVED = /^source\/|^[^/]+\.(?:csv|json)$/
const REVISION = 12

const Manifest = v.record(
  v.string(),
  v.object({
    file: v.string(),
    css: v.optional(v.array(v.string())),
    assets: v.optional(v.array(v.string())),
    imports: v.optional(v.array(v.string())),
    dynamicImports: v.optional(v.array(v.string())),
  }),
)

export type Manifest = v.InferOutput<typeof Manifest>

export const parseManifest = (data: unknown): Manifest => v.parse(Manifest, data)

/** The built files that the shop's pages can come to need, in the order in which they are reached. */
export function customerFiles(manifest: Manifest): readonly string[] {
  const seen = new Set<string>()
  const files = new Set<string>()
  const left = [ENTRY]
  for (let name = left.shift(); name !== undefined; name = left.shift()) {
    const chunk = manifest[name]
    if (!chunk || seen.has(name) || NOT_CUSTOMERS.test(name)) continue
    seen.add(name)
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file)
    left.push(...(chunk.imports ?? []), ...(chunk.dynamicImports ?? []))
  }
  return [...files]
}

/** Every text in JSON, in its order. */
function textsIn(data: unknown): readonly string[] {
  if (typeof data === "string") return [data]
  if (typeof data !== "object" || data === null) return []
  return Object.values(data).flatMap(textsIn)
}

async function servedBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, encoding: "utf8" }).catch(() => [])
  return entries.map((path) => path.replaceAll("\\", "/")).filter((path) => mediaTypeOf(path) !== null)
}

/** Files of the scenes first, in the order in which their data names them; then whatever else is served. */
async function sceneFiles({ assetsDir, scenesDir }: OfflineListOptions): Promise<readonly string[]> {
  const served = (await servedBelow(assetsDir)).filter((path) => !NOT_SERVED.test(path)).toSorted()
  const scenes = (await servedBelow(scenesDir)).filter((path) => path.endsWith(".json")).toSorted()
  const named = await Promise.all(
    scenes.map(async (path) => textsIn(JSON.parse(await readFile(join(scenesDir, path), "utf8")))),
  )
  const known = new Set(served)
  return [...new Set([...named.flat().filter((text) => known.has(text)), ...served])]
}

async function revisionOf(path: string): Promise<string> {
  const content = await readFile(path)
  return createHash("sha256").update(content).digest("hex").slice(0, REVISION)
}

/** Lists what a visit without a connection needs, each file with the hash of its content. */
export async function listOffline(options: OfflineListOptions): Promise<OfflineFiles> {
  const { clientDir, assetsDir, manifest } = options
  const icons = (await servedBelow(join(clientDir, "icons"))).map((name) => `icons/${name}`)
  const core = await Promise.all(
    [...new Set([ENTRY, ...customerFiles(manifest), ...icons])].map(async (file) => {
      const address = file === ENTRY ? "/" : `/${file}`
      return [address, await revisionOf(join(clientDir, file))] as const
    }),
  )
  const scene = await Promise.all(
    (await sceneFiles(options)).map(
      async (file) => [`/assets/${file}`, await revisionOf(join(assetsDir, file))] as const,
    ),
  )
  return { core, scene }
}
