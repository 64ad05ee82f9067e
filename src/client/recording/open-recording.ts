import { v7 as newId } from "uuid"
import type { VisitStore } from "../visit-store.ts"
import type { VisitorStore } from "../visitor/visitor-store.ts"
import { createWaitingItems } from "./keep-items.ts"
import { createRecording, type Recording } from "./recording.ts"

export interface OpenRecordingOptions {
  readonly window: Window & typeof globalThis
  readonly visit: VisitStore
  readonly visitor: VisitorStore
}

/** `indexedDB` itself throws in some private windows and sandboxed frames. */
function indexedDatabase(window: Window & typeof globalThis): IDBFactory | null {
  try {
    return window.indexedDB ?? null
  } catch {
    return null
  }
}

/** The recording of a real page. */
export function openRecording({ window, visit, visitor }: OpenRecordingOptions): Recording {
  return createRecording({
    items: createWaitingItems(indexedDatabase(window)),
    visit,
    visitor,
    fetch: (input, init) => window.fetch(input, init),
    now: () => window.Date.now(),
    random: () => window.Math.random(),
    newId: () => newId(),
    timers: {
      set(callback, ms) {
        const timer = window.setTimeout(callback, ms)
        return () => window.clearTimeout(timer)
      },
    },
    page: window,
    isHidden: () => window.document.visibilityState === "hidden",
    locks: window.navigator.locks,
    log: (message) => window.console.warn(message),
  })
}
