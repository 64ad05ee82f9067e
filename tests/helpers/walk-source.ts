import { readdir } from "node:fs/promises"

/** Every file below a folder of the project, as paths from its root with forward slashes, sorted. */
export async function walkSource(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"))
    .sort()
}
