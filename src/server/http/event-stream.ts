import type { Context } from "hono"
import { streamSSE } from "hono/streaming"

export interface EventStreamOptions {
  /** Begins to tell by `write`; returns what stops it. */
  readonly start: (write: (text: string) => void) => () => void
  /** Aborted when the server drains: streams that never end would keep it. */
  readonly stopping: AbortSignal
}

/** Server-sent events until the reader or the server goes. */
export function eventStream(c: Context, { start, stopping }: EventStreamOptions): Response {
  c.header("X-Accel-Buffering", "no")
  return streamSSE(c, async (stream) => {
    await stream.write(": live\n\n")
    await new Promise<void>((resolve) => {
      const write = (text: string) => void stream.write(text).catch(() => end())
      const stop = start(write)
      const end = () => {
        stop()
        stopping.removeEventListener("abort", end)
        resolve()
      }
      stream.onAbort(end)
      stopping.addEventListener("abort", end)
      if (stopping.aborted || stream.aborted) end()
    })
  })
}
