import * as v from "valibot"
import type { PubSub } from "../pub-sub/pub-sub.ts"
import { createTopic } from "../pub-sub/topic.ts"

/** Says that something about help has changed; what it is, whoever hears it looks up. */
export interface HelpNews {
  /** Of one request. */
  tell(requestId: string): void
  /** Of who is on duty: it concerns everybody who waits. */
  tellAll(): void
  /** Calls back with every piece of news; `null` concerns everybody. Returns the function that stops it. */
  listen(listener: (requestId: string | null) => void): () => void
}

const News = v.strictObject({ request: v.nullable(v.string()) })

export function createHelpNews(pubSub: PubSub): HelpNews {
  const topic = createTopic(pubSub, "help", News)
  return {
    tell: (request) => topic.publish({ request }),
    tellAll: () => topic.publish({ request: null }),
    listen: (listener) => {
      const stop = topic.subscribe(({ request }) => listener(request))
      const stopGap = topic.onGap(() => listener(null))
      return () => {
        stop()
        stopGap()
      }
    },
  }
}
