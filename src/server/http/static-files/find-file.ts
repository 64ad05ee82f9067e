import { type FileHandle, open, realpath } from "node:fs/promises"
import { join, sep } from "node:path"

export interface FoundFile {
  readonly handle: FileHandle
  readonly size: number
  /** Milliseconds since the epoch. */
  readonly modified: number
}

/** The segments of a URL's path, or `null` when it isn't one that names a file of ours. */
export function segmentsOf(urlPath: string): string[] | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(urlPath)
  } catch {
    return null
  }
  const segments = decoded.split("/").filter((segment) => segment !== "")
  const harmless = segments.every((segment) => !segment.startsWith(".") && !/[\\:\p{Cc}]/u.test(segment))
  return harmless && segments.length > 0 ? segments : null
}

/** Opens a file below `root`; links that lead out of it are not followed. `null` when there is none. */
export async function findFile(root: string, segments: readonly string[]): Promise<FoundFile | null> {
  try {
    const [base, path] = await Promise.all([realpath(root), realpath(join(root, ...segments))])
    if (!path.startsWith(base + sep)) return null
    const handle = await open(path, "r")
    const stats = await handle.stat()
    if (stats.isFile()) return { handle, size: stats.size, modified: stats.mtimeMs }
    await handle.close()
    return null
  } catch {
    return null
  }
}
