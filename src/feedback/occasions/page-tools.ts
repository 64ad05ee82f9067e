import { createSafeStorage } from "../../client/safe-storage.ts"
import type { WatchOccasionsOptions } from "./watch-occasions.ts"

/** The clock and the tab's memory, of a real page. */
export function pageTools(view: Window & typeof globalThis): WatchOccasionsOptions["tools"] {
  return {
    now: () => view.Date.now(),
    later(callback, ms) {
      const timer = view.setTimeout(callback, ms)
      return () => view.clearTimeout(timer)
    },
    storage: createSafeStorage(() => view.sessionStorage),
  }
}
