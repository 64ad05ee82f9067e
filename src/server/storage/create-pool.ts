import pg from "pg"
import type { Logger } from "pino"

export interface PoolOptions {
  readonly databaseUrl: string
  readonly log: Logger
  /** Connections at most. */
  readonly max?: number
}

/** A pool whose connections may break, idle or in use (a restarted server), without taking the process with them. */
export function createPool({ databaseUrl, log, max = 16 }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: "vetrina",
    options: "-c TimeZone=UTC",
  })
  // The pool listens to idle connections only; one in use fails its query, and must not fail the process too.
  pool.on("connect", (client) => client.on("error", () => undefined))
  pool.on("error", (error) => log.warn({ err: error }, "an idle database connection broke"))
  return pool
}
