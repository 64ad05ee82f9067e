import * as v from "valibot"
import { createInProcessPubSub } from "../pub-sub/in-process-pub-sub.ts"
import type { PubSub } from "../pub-sub/pub-sub.ts"
import { createTopic } from "../pub-sub/topic.ts"
import { hashOfCode } from "../storage/wish-list-store.ts"

/** Tells whoever looks at a list, in every process, that it has changed, after the change is on disk. */
export interface WishSignal {
  publish(code: string): void
  /** Calls back also when changes may have been missed. Returns the function that stops it. */
  subscribe(code: string, listener: () => void): () => void
}

/** What opens a list doesn't leave the process that was told it. */
const nameOf = (code: string) => hashOfCode(code).toString("base64url")

export function createWishSignal(pubSub: PubSub = createInProcessPubSub()): WishSignal {
  const topic = createTopic(pubSub, "wish-list.changed", v.strictObject({ list: v.string() }))
  const listeners = new Map<string, Set<() => void>>()
  const ring = (list: string) => {
    for (const listener of listeners.get(list) ?? []) listener()
  }
  topic.subscribe(({ list }) => ring(list))
  topic.onGap(() => {
    for (const list of listeners.keys()) ring(list)
  })
  return {
    publish: (code) => topic.publish({ list: nameOf(code) }),
    subscribe: (code, listener) => {
      const list = nameOf(code)
      const all = listeners.get(list) ?? new Set()
      listeners.set(list, all.add(listener))
      return () => {
        all.delete(listener)
        if (all.size === 0) listeners.delete(list)
      }
    },
  }
}
