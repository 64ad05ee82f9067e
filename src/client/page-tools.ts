import { v7 } from "uuid"
import { createSafeStorage, type SafeStorage } from "./safe-storage.ts"

/** The clock, ids and memory of a page, and what is noticed of it. */
export interface PageTools {
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

/** Keys and fingers, what a gamepad presses, and the browser's Back. */
const INPUTS = ["keyup", "pointerup", "click", "popstate"] as const

export function pageTools(view: Window & typeof globalThis): PageTools {
  return {
    now: () => view.Date.now(),
    newId: () => v7(),
    later(callback, ms) {
      const timer = view.setTimeout(callback, ms)
      return () => view.clearTimeout(timer)
    },
    openPanel() {
      const dialog = view.document.querySelector("[role='dialog'], [data-panel]")
      if (dialog === null) return null
      return dialog.querySelector("[data-checkout]") ? "checkout" : "other"
    },
    onInput(listener) {
      for (const type of INPUTS) view.addEventListener(type, listener, { passive: true })
      return () => {
        for (const type of INPUTS) view.removeEventListener(type, listener)
      }
    },
    storage: createSafeStorage(() => view.sessionStorage),
    lasting: createSafeStorage(() => view.localStorage),
  }
}
