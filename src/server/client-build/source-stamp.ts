import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join, relative } from "node:path"

/** What the client is made from, relative to the project. */
const FILES = ["index.html", "vite.config.ts", "package-lock.json"]
const FOLDERS = ["src", "public", "assets", "scenes"]
/** No page imports these, and the service worker keeps none of them. */
const NOT_CLIENT = /^src\/(?:server\/(?!client-build\/)|catalogue\/)|^assets\/(?:source\/|[^/]+$)/

async function filesIn(root: string): Promise<string[]> {
  const paths = [...FILES]
  for (const folder of FOLDERS) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    )
    for (const entry of entries) {
      if (entry.isFile()) paths.push(relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    }
  }
  return paths.filter((path) => !NOT_CLIENT.test(path)).sort()
}

/** Changes exactly when a source of the client does, whatever the dates of the files say. */
export async function sourceStamp(root: string): Promise<string> {
  const hash = createHash("sha256")
  for (const path of await filesIn(root)) {
    const content = await readFile(join(root, path)).catch(() => "")
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest("hex")
}
