import * as v from "valibot"
import { createInProcessPubSub } from "../pub-sub/in-process-pub-sub.ts"
import type { PubSub } from "../pub-sub/pub-sub.ts"
import { createTopic, type Topic } from "../pub-sub/topic.ts"

/** Tells listeners in every process which metrics changed, after the change is durable. */
export type LiveHub = Topic<readonly string[]>

export function createLiveHub(pubSub: PubSub = createInProcessPubSub()): LiveHub {
  return createTopic(pubSub, "metrics.changed", v.array(v.string()))
}
