import type { Api } from "../client/api.ts"
import { createApi } from "../client/api.ts"
import { createSafeStorage, type SafeStorage } from "../client/safe-storage.ts"
import type { OpenStream } from "./live/connect-live.ts"
import type { Early } from "./load/known.ts"
import { takingOver } from "./opening/taking-over.ts"

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
  /** Whether numbers may have been asked for before the stream was open: what came in between is news too. */
  readonly isAhead?: boolean
  /** What was asked for before the page. */
  readonly early?: Early
}

/** The services of a real page. */
export function servicesOf(page: Window & typeof globalThis): Services {
  const now = () => page.Date.now()
  const opening = page.vetrinaOpening
  return {
    ...takingOver({ api: createApi({ fetch: page.fetch.bind(page) }), opening, now }),
    now,
    isAhead: opening !== undefined,
    after: (milliseconds, then) => {
      const timer = page.setTimeout(then, milliseconds)
      return () => page.clearTimeout(timer)
    },
    openStream: (path) => new page.EventSource(path),
    storage: createSafeStorage(() => page.localStorage),
  }
}
