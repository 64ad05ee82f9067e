import { createDiskQueue } from "./disk-queue.ts"
import { createOutbox, type Outbox } from "./outbox.ts"

/** `indexedDB` itself throws in some private windows and sandboxed frames. */
function indexedDatabase(window: Window & typeof globalThis): IDBFactory | null {
  try {
    return window.indexedDB ?? null
  } catch {
    return null
  }
}

/** The outbox of a real page, with the browser's own clock, disk and network. */
export function createOutboxForPage(window: Window & typeof globalThis): Outbox {
  const factory = indexedDatabase(window)
  return createOutbox({
    fetch: (input, init) => window.fetch(input, init),
    now: () => window.Date.now(),
    random: () => window.Math.random(),
    timers: {
      set(callback, ms) {
        const timer = window.setTimeout(callback, ms)
        return () => window.clearTimeout(timer)
      },
    },
    disk: factory ? createDiskQueue(factory) : null,
    page: window,
    isHidden: () => window.document.visibilityState === "hidden",
    locks: window.navigator.locks,
    log: (message) => window.console.warn(message),
  })
}
