import type { Context } from "hono"
import { type Schedule, startLiveFeed } from "../../events/live-feed.ts"
import type { HelpNews } from "../../help/help-news.ts"
import { eventStream } from "../event-stream.ts"

export interface HelpStreamOptions {
  readonly news: HelpNews
  readonly schedule: Schedule
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly stopping: AbortSignal
  /** Which requests this reader may hear of. */
  readonly isAbout: (requestId: string) => boolean
}

/**
 * Server-sent events: `change`, at most one a second, says to look again, and `beat`, regularly, that the line is still
 * there. Pages answer a beat by asking for what they show, which is also how they are heard of: a page that nobody looks
 * at gets its timers late, but not what comes over the network.
 */
export function helpStream(c: Context, { news, schedule, now, stopping, isAbout }: HelpStreamOptions) {
  const hub = {
    subscribe: (listener: (what: readonly string[]) => void) =>
      news.listen((request) => {
        if (request === null || isAbout(request)) listener(["help"])
      }),
  }
  return eventStream(c, {
    stopping,
    start: (write) =>
      startLiveFeed({
        hub,
        schedule,
        now,
        onChange: ({ at }) => write(`event: change\ndata: ${JSON.stringify({ at })}\n\n`),
        onHeartbeat: () => write("event: beat\ndata: {}\n\n"),
      }),
  })
}
