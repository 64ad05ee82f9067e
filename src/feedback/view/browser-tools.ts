import { v7 } from "uuid"
import { createSafeStorage } from "../../client/safe-storage.ts"
import type { Tools } from "../tools.ts"

/** Keys and fingers, what a gamepad presses, and the browser's Back. */
const INPUTS = ["keyup", "pointerup", "click", "popstate"] as const

/** The real clock, ids and memory of a page. */
export function browserTools(view: Window & typeof globalThis): Tools {
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
