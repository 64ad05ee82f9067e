import * as v from "valibot"
import { PROMPT_METRICS } from "../../domain/prompt.ts"
import { createInProcessPubSub } from "../pub-sub/in-process-pub-sub.ts"
import type { PubSub } from "../pub-sub/pub-sub.ts"
import { createTopic } from "../pub-sub/topic.ts"

/** What cases are called among what changes. */
export const CASES = "cases"

/** What reviews are called there. */
export const REVIEWS = "reviews"

/** Tells listeners in every process which metrics changed, after the change is durable. */
export interface LiveHub {
  publish(metrics: readonly string[]): void
  /** Calls back also with all that may have changed unheard. Returns the function that stops it. */
  subscribe(listener: (metrics: readonly string[]) => void): () => void
}

export function createLiveHub(pubSub: PubSub = createInProcessPubSub()): LiveHub {
  const topic = createTopic(pubSub, "metrics.changed", v.array(v.string()))
  return {
    publish: (metrics) => topic.publish([...metrics]),
    subscribe: (listener) => {
      const stops = [
        topic.subscribe(listener),
        topic.onGap(() => listener([...PROMPT_METRICS, CASES, REVIEWS])),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
