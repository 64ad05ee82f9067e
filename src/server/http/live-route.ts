import { Hono, type MiddlewareHandler } from "hono"
import { streamSSE } from "hono/streaming"
import { type Schedule, startLiveFeed } from "../events/live-feed.ts"
import type { LiveHub } from "../events/live-hub.ts"
import type { HttpEnv } from "./http-env.ts"

export interface LiveRouteOptions {
  readonly hub: LiveHub
  readonly schedule: Schedule
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Lets marketers through. */
  readonly guard: MiddlewareHandler<HttpEnv>
  /** Aborted when the server drains: streams that never end would keep it. */
  readonly stopping: AbortSignal
}

/** `GET /api/live`: server-sent events `change`, for marketers. */
export function liveRoute({ hub, schedule, now, guard, stopping }: LiveRouteOptions): Hono<HttpEnv> {
  return new Hono<HttpEnv>().get("/api/live", guard, (c) => {
    c.header("X-Accel-Buffering", "no")
    return streamSSE(c, async (stream) => {
      await stream.write(": live\n\n")
      await new Promise<void>((resolve) => {
        const write = (text: string) => void stream.write(text).catch(() => end())
        const stop = startLiveFeed({
          hub,
          schedule,
          now,
          onChange: (change) => write(`event: change\ndata: ${JSON.stringify(change)}\n\n`),
          onHeartbeat: () => write(": still here\n\n"),
        })
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
  })
}
