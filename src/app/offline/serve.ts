import { answer } from "./answer.ts"
import { parseKeepMessage } from "./keep-message.ts"
import type { OfflineList } from "./offline-list.ts"
import { routeOf } from "./route-of.ts"
import { type Fetch, forgetOld, keepFiles, keepLast } from "./stores.ts"
import type { WorkerScope } from "./worker-scope.ts"

export interface ServeOptions {
  readonly scope: WorkerScope
  readonly list: OfflineList
  readonly fetch: Fetch & ((request: Request) => Promise<Response>)
  readonly after: (ms: number) => Promise<void>
}

/**
 * The service worker. A new version is installed beside the one that serves the open pages and takes over when the last of
 * them is closed: a page never gets scripts of two versions.
 */
export function serveOffline({ scope, list, fetch, after }: ServeOptions): void {
  const { caches, location } = scope
  const { origin } = location

  async function keepAnswers(addresses: readonly string[]): Promise<void> {
    for (const address of addresses) {
      if (routeOf({ method: "GET", url: origin + address, mode: "cors", ranged: false }, origin) !== "answer")
        continue
      const response = await fetch(address)
      if (response.status === 200) await keepLast(caches, address, response)
    }
  }

  scope.addEventListener("install", (event) => event.waitUntil(keepFiles({ caches, fetch }, list.core)))
  scope.addEventListener("activate", (event) =>
    event.waitUntil(Promise.all([forgetOld({ caches, origin }, list), scope.clients.claim()])),
  )
  scope.addEventListener("message", (event) => {
    const message = parseKeepMessage(event.data)
    if (!message) return
    const keeping = keepAnswers(message.answers).then(() =>
      message.scene ? keepFiles({ caches, fetch }, list.scene) : undefined,
    )
    // What couldn't be kept now is kept on another visit.
    event.waitUntil(keeping.catch(() => undefined))
  })
  scope.addEventListener("fetch", (event) => {
    const { request } = event
    const { method, url, mode } = request
    const route = routeOf({ method, url, mode, ranged: request.headers.has("range") }, origin)
    if (route === "leave") return
    const network = () => fetch(request)
    const settle = (work: Promise<unknown>) => event.waitUntil(work)
    event.respondWith(answer({ caches, list, origin, network, fetch, after, settle }, route, url))
  })
}
