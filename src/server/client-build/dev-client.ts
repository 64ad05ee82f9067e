import { readFile } from "node:fs/promises"
import type { RequestListener, Server } from "node:http"
import { join } from "node:path"
import type { Connect, ViteDevServer } from "vite"
import { NOTHING_EARLY, type PageSource } from "../http/pages/page-source.ts"

export interface DevClient {
  readonly middleware: Connect.Server
  /** The pages' document, with what reloads them. */
  readonly source: PageSource
  close(): Promise<void>
}

/** Serves what the pages are made of from its sources, with hot reload over the same port. */
export async function startDevClient({ root, server }: { root: string; server: Server }): Promise<DevClient> {
  const vite = await import("vite")
  const dev: ViteDevServer = await vite.createServer({
    root,
    configFile: join(root, "vite.config.ts"),
    configLoader: "native",
    appType: "custom",
    server: { middlewareMode: true, hmr: { server } },
  })
  return {
    middleware: dev.middlewares,
    source: async (address) => {
      const html = await readFile(join(root, "index.html"), "utf8")
      return { html: await dev.transformIndexHtml(address, html), early: NOTHING_EARLY }
    },
    close: () => dev.close(),
  }
}

/** Our routes answer what is theirs, the sources what they have, and our routes the rest: the pages. */
export function devListener(routes: RequestListener, client: () => DevClient | null): RequestListener {
  return (request, response) => {
    const ours = /^\/(?:api|assets|demo-shop|digest)(?:[/?]|$)/.test(request.url ?? "")
    const sources = client()
    if (ours || sources === null) routes(request, response)
    else sources.middleware(request, response, () => routes(request, response))
  }
}
