import type { DeskTools } from "./desk-tools.ts"

export interface FollowDeskOptions {
  readonly open: DeskTools["openStream"]
  readonly after: DeskTools["after"]
  /** Something has changed, or may have while the line was lost. */
  readonly onChange: () => void
  /** The server wants to know whether this page is still there. */
  readonly onBeat: () => void
  readonly onStatus: (live: boolean) => void
}

const CLOSED = 2
const FIRST_WAIT = 2_000
const LONGEST_WAIT = 30_000

/**
 * Follows the desk's changes. The browser reconnects by itself after a lost connection; a refused one it gives up, so that
 * one is opened again here, later and later. Returns the function that stops it.
 */
export function followDesk({ open, after, onChange, onBeat, onStatus }: FollowDeskOptions): () => void {
  let cancel = () => {}
  let close = () => {}
  let wait = FIRST_WAIT
  let stopped = false

  function start(): void {
    const stream = open("/api/desk/live")
    close = () => stream.close()
    stream.addEventListener("open", () => {
      wait = FIRST_WAIT
      onStatus(true)
      onChange()
    })
    stream.addEventListener("change", onChange)
    stream.addEventListener("beat", onBeat)
    stream.addEventListener("error", () => {
      if (stopped) return
      onStatus(false)
      if (stream.readyState !== CLOSED) return
      stream.close()
      // whether one is still signed in, only an answer says
      onChange()
      cancel = after(wait, start)
      wait = Math.min(LONGEST_WAIT, wait * 2)
    })
  }

  start()
  return () => {
    stopped = true
    cancel()
    close()
  }
}
