import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "vite"
import { dropSerialisers } from "../../../src/server/client-build/drop-serialisers.ts"
import { dropUnused } from "../../../src/server/client-build/drop-unused.ts"
import { slimShaders } from "../../../src/server/client-build/slim-shaders.ts"

const PAGE = fileURLToPath(new URL(".", import.meta.url))

const PEOPLE = new URL("../../../assets/models/people.glb", import.meta.url)

const TYPES: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript" }

/** Builds the page as the client is built, and serves it on a free port of this machine. */
export async function servePage(): Promise<{ url: string; close: () => void }> {
  const result = await build({
    root: PAGE,
    configFile: false,
    logLevel: "silent",
    plugins: [slimShaders(), dropSerialisers(), dropUnused()],
    build: { write: false, target: "es2022", rolldownOptions: { input: join(PAGE, "index.html") } },
  })
  const files = new Map<string, string | Uint8Array>([["/people.glb", await readFile(PEOPLE)]])
  for (const each of Array.isArray(result) ? result : [result])
    if ("output" in each)
      for (const file of each.output)
        files.set(`/${file.fileName}`, file.type === "chunk" ? file.code : file.source)
  const server = createServer((request, response) => {
    const path = request.url === "/" ? "/index.html" : (request.url ?? "")
    const file = files.get(path)
    const type = TYPES[path.split(".").at(-1) ?? ""] ?? "application/octet-stream"
    response.writeHead(file === undefined ? 404 : 200, { "content-type": type }).end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === "string") throw new Error("the page has no port")
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() }
}
