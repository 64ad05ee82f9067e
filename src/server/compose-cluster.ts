import { randomBytes } from "node:crypto"
import type pg from "pg"
import type { Logger } from "pino"
import type { Realtime } from "./http/health-route.ts"
import { type NewLimiter, ownLimiter, sharedLimiters } from "./limiter.ts"
import { createInProcessPubSub } from "./pub-sub/in-process-pub-sub.ts"
import type { PubSub } from "./pub-sub/pub-sub.ts"
import { createRedisPubSub } from "./pub-sub/redis-pub-sub.ts"
import { readRealtimeKeys } from "./realtime/identity/realtime-keys.ts"
import { openRedis, type Redis } from "./redis/open-redis.ts"

/** What a process has of the others that serve the same showroom. */
export interface Cluster {
  readonly pubSub: PubSub
  readonly newLimiter: NewLimiter
  readonly realtime: Realtime
  /** `null`: there are no others. */
  readonly shared: {
    readonly redis: Redis
    /** What the showroom's keys and channels in Redis begin with. */
    readonly prefix: string
    readonly processId: string
  } | null
  close(): Promise<void>
}

export interface ClusterOptions {
  readonly redisUrl: string | null
  readonly pool: pg.Pool
  readonly showroomId: string
  readonly log: Logger
}

function alone(): Cluster {
  return {
    pubSub: createInProcessPubSub(),
    newLimiter: ownLimiter,
    realtime: { kind: "single", isShared: () => true },
    shared: null,
    close: async () => {},
  }
}

/** Joins the other processes, if there are to be any. @throws Error when Redis can't be reached. */
export async function composeCluster(options: ClusterOptions): Promise<Cluster> {
  const { redisUrl, pool, showroomId, log } = options
  if (redisUrl === null) return alone()
  const redis = await openRedis({ url: redisUrl, log })
  const processId = randomBytes(6).toString("hex")
  // Of the database, so that two shops with one Redis stay apart whatever they are called.
  const { signer } = await readRealtimeKeys(pool)
  const database = signer.sign("redis", showroomId)
  const prefix = `vetrina:${database.toString("hex").slice(0, 12)}:`
  const pubSub = await createRedisPubSub({ redis, prefix, processId })
  return {
    pubSub,
    newLimiter: sharedLimiters(redis, prefix),
    realtime: { kind: "cluster", isShared: () => redis.isReady },
    shared: { redis, prefix, processId },
    close: async () => {
      await pubSub.close()
      redis.destroy()
    },
  }
}
