import type { Api } from "../client/api.ts"
import { createApi } from "../client/api.ts"
import { createSafeStorage, type SafeStorage } from "../client/safe-storage.ts"
import type { OpenStream } from "./live/connect-live.ts"

/** What the dashboard takes from the world around it. */
export interface Services {
  readonly api: Api
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Calls back once after so many milliseconds; returns the function that calls it off. */
  readonly after: (milliseconds: number, then: () => void) => () => void
  readonly openStream: OpenStream
  /** What this browser remembers of how one likes to read. */
  readonly storage: SafeStorage
}

/** The services of a real page. */
export function servicesOf(page: Window & typeof globalThis): Services {
  return {
    api: createApi({ fetch: page.fetch.bind(page) }),
    now: () => page.Date.now(),
    after: (milliseconds, then) => {
      const timer = page.setTimeout(then, milliseconds)
      return () => page.clearTimeout(timer)
    },
    openStream: (path) => new page.EventSource(path),
    storage: createSafeStorage(() => page.localStorage),
  }
}
