/** What a service worker is asked for, as far as it decides by it. */
export interface Asked {
  readonly method: string
  readonly url: string
  /** `navigate` for a page. */
  readonly mode: string
  /** Whether only a part of a file is asked for. */
  readonly ranged: boolean
}

/**
 * Who answers: `page`: the network, or the document that was kept; `file`: what was kept, or the network; `answer`: the
 * network, or the last answer; `leave`: the browser, as if there were no service worker.
 */
export type Route = "page" | "file" | "answer" | "leave"

/** Pages of staff and marketers, who work with live figures or see that they don't; and what isn't a page at all. */
const NOT_KEPT = /^\/(?:dashboard|staff|setup|digest|api)(?:\/|$)|\.\w+$/
/** Answers that are the same for everybody. Whatever isn't here is never kept: sign-in, events, numbers, settings. */
const ANSWERS = /^\/api\/(?:showroom|scenes\/[^/]+|products|app\.webmanifest)$/
const FILES = /^\/(?:static|assets|icons)\//

/** Decides who answers a request of a page of `origin`. */
export function routeOf({ method, url, mode, ranged }: Asked, origin: string): Route {
  const { origin: asked, pathname } = new URL(url)
  if (method !== "GET" || asked !== origin || ranged) return "leave"
  if (mode === "navigate") return NOT_KEPT.test(pathname) ? "leave" : "page"
  if (ANSWERS.test(pathname)) return "answer"
  return FILES.test(pathname) ? "file" : "leave"
}
