import { v4 as uuidV4 } from "uuid"
import { createSafeStorage, type SafeStorage } from "../../client/safe-storage.ts"

/** What presentations and order sheets need of the browser. */
export interface PresentationTools {
  /** The browser's memory, and the tab's. */
  readonly local: SafeStorage
  readonly tab: SafeStorage
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Sixteen bytes of chance in base64url: nobody can guess one. */
  readonly newCode: () => string
  readonly newId: () => string
  /** Returns what stops it. */
  readonly after: (milliseconds: number, run: () => void) => () => void
  /** Calls back when the network is back. Returns what stops it. */
  readonly onOnline: (run: () => void) => () => void
  /** Whether the page is looked at. */
  readonly isSeen: () => boolean
  /** Where the store is: links begin with it. */
  readonly origin: string
  /** Puts a text on the clipboard. Rejects where that isn't allowed. */
  readonly copy: (text: string) => Promise<void>
  readonly print: () => void
  /** Gives a text as a file, with no connection. */
  readonly save: (name: string, text: string) => void
}

/** Milliseconds after which a file that was given is taken to be read. */
const READ_AFTER = 60_000

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")
}

export function presentationTools(view: Window & typeof globalThis): PresentationTools {
  const { navigator, crypto } = view
  return {
    local: createSafeStorage(() => view.localStorage),
    tab: createSafeStorage(() => view.sessionStorage),
    now: () => view.Date.now(),
    newCode: () => base64url(crypto.getRandomValues(new Uint8Array(16))),
    newId: () => uuidV4(),
    after: (milliseconds, run) => {
      const timer = view.setTimeout(run, milliseconds)
      return () => view.clearTimeout(timer)
    },
    onOnline: (run) => {
      view.addEventListener("online", run)
      return () => view.removeEventListener("online", run)
    },
    isSeen: () => view.document.visibilityState === "visible",
    origin: view.location.origin,
    copy: async (text) => {
      // Absent where the page isn't served by https.
      if (!navigator.clipboard) throw new Error("this page may not write to the clipboard")
      await navigator.clipboard.writeText(text)
    },
    print: () => view.print(),
    save: (name, text) => {
      const href = view.URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }))
      const link = Object.assign(view.document.createElement("a"), { href, download: name })
      link.click()
      view.setTimeout(() => view.URL.revokeObjectURL(href), READ_AFTER)
    },
  }
}
