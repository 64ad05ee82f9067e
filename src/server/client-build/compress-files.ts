import { readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"
import { isCompressible } from "../http/static-files/media-types.ts"

const br = promisify(brotliCompress)
const gz = promisify(gzip)

/** Below this a packet is a packet. */
const MIN_BYTES = 1024

/** Puts `name.br` and `name.gz` beside every file of `directory` that gets smaller by it. */
export async function compressFiles(directory: string): Promise<void> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile() || !isCompressible(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const content = await readFile(path)
    if (content.length < MIN_BYTES) continue
    const [brotli, gzipped] = await Promise.all([
      br(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
      gz(content, { level: 9 }),
    ])
    if (brotli.length < content.length) await writeFile(`${path}.br`, brotli)
    if (gzipped.length < content.length) await writeFile(`${path}.gz`, gzipped)
  }
}
