import * as v from "valibot"
import type { Redis } from "../redis/open-redis.ts"
import { createInProcessPubSub } from "./in-process-pub-sub.ts"
import type { PubSub } from "./pub-sub.ts"

export interface RedisPubSubOptions {
  /** For publishing; the connection that listens is made of it. */
  readonly redis: Redis
  /** What the showroom's keys and channels in Redis begin with. */
  readonly prefix: string
  /** Of this process: others hear what it says, itself has heard it already. */
  readonly processId: string
}

export interface RedisPubSub extends PubSub {
  close(): Promise<void>
}

/** A topic of its own: what its sender said before didn't arrive. */
const GAP = "gap"

const Envelope = v.strictTuple([v.string(), v.string(), v.unknown()])

function open(text: string): v.InferOutput<typeof Envelope> | null {
  try {
    const parsed = v.safeParse(Envelope, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/**
 * For a showroom that several processes serve. While Redis is away each process hears itself alone; `onGap` is called when it
 * is back. Resolves when it listens.
 */
export async function createRedisPubSub(options: RedisPubSubOptions): Promise<RedisPubSub> {
  const { redis, prefix, processId } = options
  const here = createInProcessPubSub()
  const channel = `${prefix}news`
  const gaps = new Set<() => void>()
  const listening = redis.duplicate()
  let unsaid = false

  const tellGap = () => {
    for (const gap of [...gaps]) gap()
  }

  async function send(topic: string, message: unknown): Promise<void> {
    try {
      await redis.publish(channel, JSON.stringify([processId, topic, message]))
    } catch {
      unsaid = true
    }
  }

  function sayGap(): void {
    if (!unsaid) return
    unsaid = false
    void send(GAP, null)
  }

  // The connection for commands says so already.
  listening.on("error", () => {})
  await listening.connect()
  await listening.subscribe(channel, (text) => {
    const [from, topic, message] = open(text) ?? [processId]
    if (from === processId || topic === undefined) return
    if (topic === GAP) tellGap()
    else here.publish(topic, message)
  })
  listening.on("ready", tellGap)
  redis.on("ready", sayGap)
  return {
    publish: (topic, message) => {
      here.publish(topic, message)
      void send(topic, message)
    },
    subscribe: here.subscribe,
    onGap: (listener) => {
      const own = () => listener()
      gaps.add(own)
      return () => {
        gaps.delete(own)
      }
    },
    close: async () => {
      redis.off("ready", sayGap)
      listening.destroy()
    },
  }
}
