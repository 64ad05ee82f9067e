import type { RequestListener, Server } from "node:http"
import { join } from "node:path"
import type { Connect, ViteDevServer } from "vite"

export interface DevClient {
  readonly middleware: Connect.Server
  close(): Promise<void>
}

/** Serves the pages from their sources, with hot reload over the same port. */
export async function startDevClient({ root, server }: { root: string; server: Server }): Promise<DevClient> {
  const vite = await import("vite")
  const dev: ViteDevServer = await vite.createServer({
    root,
    configFile: join(root, "vite.config.ts"),
    configLoader: "native",
    appType: "spa",
    server: { middlewareMode: true, hmr: { server } },
  })
  return { middleware: dev.middlewares, close: () => dev.close() }
}

/** Our routes answer what is theirs, the pages' sources the rest. */
export function devListener(routes: RequestListener, client: () => DevClient | null): RequestListener {
  return (request, response) => {
    const ours = /^\/(?:api|assets|demo-shop|robots\.txt|sitemap\.xml)(?:[/?]|$)/.test(request.url ?? "")
    const pages = client()
    if (ours || pages === null) routes(request, response)
    else pages.middleware(request, response)
  }
}
