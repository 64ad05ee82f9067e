import { type PrivateRedis, startPrivateRedis } from "../redis/private-redis.ts"
import { openTestDatabase } from "../storage/test-storage.ts"
import { createVetrinaProcess, type VetrinaProcess } from "../vetrina-process.ts"
import { type PlainProxy, startPlainProxy } from "./plain-proxy.ts"

/** Processes of one showroom, with a PostgreSQL, a Redis and a proxy of their own. */
export interface TestCluster {
  readonly processes: readonly VetrinaProcess[]
  readonly proxy: PlainProxy
  readonly redis: PrivateRedis
  readonly databaseUrl: string
  stop(): Promise<void>
}

export async function startCluster(size: number, patience: number): Promise<TestCluster> {
  const [database, redis] = await Promise.all([openTestDatabase(), startPrivateRedis()])
  const env = { DATABASE_URL: database.url, REDIS_URL: redis.url, LOG_LEVEL: "info" }
  const processes = await Promise.all(
    Array.from({ length: size }, () => createVetrinaProcess({ env, patience })),
  )
  // At once, on an empty database.
  await Promise.all(processes.map((each) => each.start()))
  const proxy = await startPlainProxy(processes.map(({ url }) => Number(new URL(url).port)))
  return {
    processes,
    proxy,
    redis,
    databaseUrl: database.url,
    stop: async () => {
      await proxy.close()
      await Promise.all(processes.map((each) => each.dispose()))
      await redis.stop()
      await database.close()
    },
  }
}
