import type { LiveStream } from "../../../src/dashboard/live/connect-live.ts"

type Kind = "open" | "error" | "change"

/** Event streams whose news the test sends by hand. */
export function createStreamDouble() {
  const opened: { send(kind: Kind, readyState?: number): void; readonly closed: () => boolean }[] = []
  return {
    opened,
    open: (): LiveStream => {
      const listeners: [Kind, () => void][] = []
      let readyState = 0
      let closed = false
      opened.push({
        send: (kind, state = kind === "error" ? 0 : 1) => {
          readyState = state
          for (const [name, listener] of listeners) if (name === kind) listener()
        },
        closed: () => closed,
      })
      return {
        addEventListener: (kind, listener) => void listeners.push([kind, listener]),
        close: () => {
          closed = true
        },
        get readyState() {
          return readyState
        },
      }
    },
    /** The one that is in use. */
    latest: () => {
      const last = opened.at(-1)
      if (!last) throw new Error("no stream was opened")
      return last
    },
  }
}
