import * as v from "valibot"
import type { PubSub } from "./pub-sub.ts"

/** One kind of message. */
export interface Topic<T> {
  publish(message: T): void
  /** Returns the function that stops it. */
  subscribe(listener: (message: T) => void): () => void
  /** Calls back when messages may have been missed. Returns the function that stops it. */
  onGap(listener: () => void): () => void
}

/**
 * A topic whose messages are parsed before anybody hears them; what a process of another version says and this one can't
 * read is left out.
 *
 *     const queue = createTopic(pubSub, "help.queue", v.strictObject({ request: v.string() }))
 *     const stop = queue.subscribe(({ request }) => …)
 *     queue.publish({ request: id })
 */
export function createTopic<T>(pubSub: PubSub, name: string, schema: v.GenericSchema<T>): Topic<T> {
  return {
    publish: (message) => pubSub.publish(name, message),
    subscribe: (listener) =>
      pubSub.subscribe(name, (message) => {
        const parsed = v.safeParse(schema, message)
        if (parsed.success) listener(parsed.output)
      }),
    onGap: pubSub.onGap,
  }
}
