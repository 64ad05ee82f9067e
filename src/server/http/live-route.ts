import { Hono, type MiddlewareHandler } from "hono"
import { type Schedule, startLiveFeed } from "../events/live-feed.ts"
import type { LiveHub } from "../events/live-hub.ts"
import { eventStream } from "./event-stream.ts"
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
  return new Hono<HttpEnv>().get("/api/live", guard, (c) =>
    eventStream(c, {
      stopping,
      start: (write) =>
        startLiveFeed({
          hub,
          schedule,
          now,
          onChange: (change) => write(`event: change\ndata: ${JSON.stringify(change)}\n\n`),
          onHeartbeat: () => write(": still here\n\n"),
        }),
    }),
  )
}
