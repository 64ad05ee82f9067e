/** The part of `EventSource` that is used. */
export interface LiveStream {
  addEventListener(type: "open" | "error" | "change", listener: () => void): void
  close(): void
  /** 2: given up for good. */
  readonly readyState: number
}

export type OpenStream = (path: string) => LiveStream

export interface LiveOptions {
  readonly open: OpenStream
  readonly path: string
  readonly after: (milliseconds: number, then: () => void) => () => void
  /** Answers have come since the last call; also when the stream is back after a gap. */
  readonly onChange: () => void
  readonly onStatus: (live: boolean) => void
  /** Something may have come before the stream was opened for the first time. */
  readonly isBehind?: boolean
}

const CLOSED = 2
const FIRST_WAIT = 2_000
const LONGEST_WAIT = 60_000

/**
 * Follows a stream of changes. The browser reconnects by itself after a lost connection; a refused one it gives up, so that one
 * is opened again here, later and later. Returns the function that stops it.
 */
export function connectLive(options: LiveOptions): () => void {
  const { open, path, after, onChange, onStatus, isBehind = false } = options
  let stream: LiveStream | null = null
  let cancel: (() => void) | null = null
  let wait = FIRST_WAIT
  let missed = isBehind
  let stopped = false

  function start(): void {
    const current = open(path)
    stream = current
    current.addEventListener("open", () => {
      wait = FIRST_WAIT
      onStatus(true)
      if (missed) onChange()
      missed = false
    })
    current.addEventListener("change", onChange)
    current.addEventListener("error", () => {
      if (stopped) return
      missed = true
      onStatus(false)
      if (current.readyState !== CLOSED) return
      current.close()
      cancel = after(wait, start)
      wait = Math.min(LONGEST_WAIT, wait * 2)
    })
  }

  start()
  return () => {
    stopped = true
    cancel?.()
    stream?.close()
  }
}
