import { KEPT_HEADER } from "../domain/kept-answer.ts"

/** Whether the server can be reached, as far as the page knows. */
export interface Connection {
  isOnline(): boolean
  /** Calls back when that changes; returns what ends it. */
  follow(changed: () => void): () => void
  /** `fetch`, whose answers tell too: the browser calls itself online in any network, be it one without a way out. */
  readonly fetch: typeof globalThis.fetch
}

export interface ConnectionOptions {
  readonly page: EventTarget
  readonly navigator: Pick<Navigator, "onLine">
  readonly fetch: typeof globalThis.fetch
}

export function createConnection({ page, navigator, fetch }: ConnectionOptions): Connection {
  const listeners = new Set<() => void>()
  let isKept = false

  return {
    isOnline: () => navigator.onLine && !isKept,
    follow: (changed) => {
      listeners.add(changed)
      page.addEventListener("online", changed)
      page.addEventListener("offline", changed)
      return () => {
        listeners.delete(changed)
        page.removeEventListener("online", changed)
        page.removeEventListener("offline", changed)
      }
    },
    fetch: async (asked, init) => {
      const response = await fetch(asked, init)
      const wasKept = isKept
      isKept = response.headers.has(KEPT_HEADER)
      if (isKept !== wasKept) for (const changed of listeners) changed()
      return response
    },
  }
}
