import type { PubSub } from "./pub-sub.ts"

/** For a showroom that one process serves: nobody else is there to be told. */
export function createInProcessPubSub(): PubSub {
  const topics = new Map<string, Set<(message: unknown) => void>>()
  return {
    publish: (topic, message) => {
      for (const listener of [...(topics.get(topic) ?? [])]) listener(message)
    },
    subscribe: (topic, listener) => {
      const listeners = topics.get(topic) ?? new Set()
      topics.set(topic, listeners)
      // Its own, so that the same function can listen twice.
      const own = (message: unknown) => listener(message)
      listeners.add(own)
      return () => {
        listeners.delete(own)
        if (listeners.size === 0 && topics.get(topic) === listeners) topics.delete(topic)
      }
    },
    onGap: () => () => {},
  }
}
