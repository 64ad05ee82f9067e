import type { RedisClientType } from "@redis/client"
import type { Logger } from "pino"

/** A connection to Redis, for commands; another for listening is made of it with `duplicate`. */
export type Redis = RedisClientType

export interface OpenRedisOptions {
  readonly url: string
  readonly log: Pick<Logger, "warn" | "info">
}

/** Milliseconds. A Redis that is slower than this is as good as gone. */
const CONNECT_MS = 3_000
const COMMAND_MS = 2_000
const PING_MS = 2_000
const SILENCE_MS = 6_000
const MOST_PAUSE_MS = 500

/** A Redis URL without its password, fit for logs and errors. */
export function withoutSecret(url: string): string {
  if (!URL.canParse(url)) return "REDIS_URL"
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname === "/" ? "" : pathname}`
}

/** Says once that a connection is gone, and once that it is back. */
export function logOutages(client: Redis, what: string, { log }: Pick<OpenRedisOptions, "log">): void {
  let away = false
  client.on("error", (error: Error) => {
    if (away) return
    away = true
    log.warn({ err: error }, `Redis is away: ${what}`)
  })
  client.on("ready", () => {
    if (away) log.info("Redis is back")
    away = false
  })
}

/**
 * Connects to Redis, and again by itself whenever the connection is lost; meanwhile commands fail at once. Nothing of the
 * client library is loaded by a process that doesn't call this.
 *
 * @throws Error when Redis can't be reached at the start: an address that is wrong must not look like an outage.
 */
export async function openRedis({ url, log }: OpenRedisOptions): Promise<Redis> {
  const { createClient } = await import("@redis/client")
  let started = false
  const client: Redis = createClient({
    url,
    name: "vetrina",
    disableOfflineQueue: true,
    pingInterval: PING_MS,
    commandOptions: { timeout: COMMAND_MS },
    socket: {
      connectTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      reconnectStrategy: (retries, cause) => (started ? Math.min(50 * 2 ** retries, MOST_PAUSE_MS) : cause),
    },
  })
  logOutages(client, "rooms of other processes can't be found, and news of them don't come", { log })
  try {
    await client.connect()
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.constructor.name : String(error)
    throw new Error(`cannot use Redis at ${withoutSecret(url)}: ${reason}`, { cause: error })
  }
  started = true
  return client
}
