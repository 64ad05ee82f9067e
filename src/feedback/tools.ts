import type { SafeStorage } from "../client/safe-storage.ts"

/** What asking needs of the outside. */
export interface Tools {
  /** Milliseconds since the epoch. */
  now: () => number
  /** A new UUIDv7. */
  newId: () => string
  /** Calls `callback` once after `ms` milliseconds, unless the returned function is called before. */
  later: (callback: () => void, ms: number) => () => void
  /** What lies over the page and has the attention: where one checks out, or anything else. */
  openPanel: () => "checkout" | "other" | null
  /** Calls `listener` after whatever the visitor does that may open or close something. Returns what stops it. */
  onInput: (listener: () => void) => () => void
  /** The tab's own memory. */
  storage: SafeStorage
  /** The browser's memory, shared by its tabs: for who agreed to be remembered. */
  lasting: SafeStorage
}
