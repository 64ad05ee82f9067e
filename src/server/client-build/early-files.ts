import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { EARLY_FILES, type EarlyFiles } from "../http/pages/page-source.ts"
import type { Manifest } from "./offline-list.ts"

const ENTRY = "index.html"
/** The source that a page begins with. */
const SOURCES: Readonly<Record<string, string>> = {
  "/": "src/app/walk-page.tsx",
  "/list": "src/shop/list/list-page.tsx",
  "/dashboard": "src/dashboard/index.ts",
}

/** What a source can't do without: its own files, and those of whatever it imports. */
function needed(manifest: Manifest, source: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const files = new Set<string>()
  const left = [source]
  for (let name = left.shift(); name !== undefined; name = left.shift()) {
    const chunk = manifest[name]
    if (!chunk || seen.has(name)) continue
    seen.add(name)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    left.push(...(chunk.imports ?? []))
  }
  return files
}

/** The page whose first picture is all text, in every font; its scripts would lay it out twice. */
const STAFF = "/dashboard"

const fontsOf = (manifest: Manifest) =>
  (manifest[ENTRY]?.assets ?? []).filter((file) => file.endsWith(".woff2"))

/**
 * The scripts and styles that a page needs besides those that the document names, by the page's path: a browser that is told of
 * them at once doesn't find them one after the other.
 */
export function earlyFiles(manifest: Manifest): Readonly<Record<string, readonly string[]>> {
  const named = needed(manifest, ENTRY)
  return Object.fromEntries(
    Object.entries(SOURCES).map(([path, source]) => {
      if (!manifest[source]) throw new Error(`no page begins with ${source} any more: see early-files.ts`)
      const files = [...needed(manifest, source)].filter((file) => !named.has(file))
      const fonts = path === STAFF ? fontsOf(manifest) : []
      return [path, [...files, ...fonts].map((file) => `/${file}`)]
    }),
  )
}

/** Notes them beside the built document, with the address of the script that asks for the dashboard's first numbers. */
export async function writeEarlyFiles(clientDir: string, manifest: Manifest, opening: string): Promise<void> {
  const early: EarlyFiles = { pages: earlyFiles(manifest), opening }
  await writeFile(join(clientDir, EARLY_FILES), JSON.stringify(early))
}
