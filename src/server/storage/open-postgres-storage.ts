import type { Logger } from "pino"
import { createPool } from "./create-pool.ts"
import { migrate } from "./migrate.ts"
import { type Storage, StorageError } from "./storage.ts"

/** The oldest PostgreSQL whose syntax the queries use. */
export const MIN_SERVER_VERSION = 15

/** A database URL without its password, fit for logs and errors. */
export function withoutPassword(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return "DATABASE_URL"
  const url = new URL(databaseUrl)
  return `${url.protocol}//${url.username ? `${url.username}@` : ""}${url.host}${url.pathname}`
}

export interface PostgresStorageOptions {
  readonly databaseUrl: string
  readonly log: Logger
  readonly now: () => number
}

/** Opens a PostgreSQL that someone else runs. Several processes may share it: only migrating takes turns. */
export async function openPostgresStorage({
  databaseUrl,
  log,
  now,
}: PostgresStorageOptions): Promise<Storage> {
  const shown = withoutPassword(databaseUrl)
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new StorageError(
      `DATABASE_URL must look like postgresql://user:password@host:5432/database, not ${shown}`,
    )
  }
  const pool = createPool({ databaseUrl, log })
  try {
    const { rows } = await pool
      .query<{ version: string }>("select current_setting('server_version_num') as version")
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message || error.constructor.name : String(error)
        throw new StorageError(`cannot use the database at ${shown}: ${reason}`, { cause: error })
      })
    const major = Math.floor(Number(rows[0]?.version) / 10_000)
    if (!(major >= MIN_SERVER_VERSION)) {
      throw new StorageError(
        `the database at ${shown} is PostgreSQL ${major}: Vetrina needs ${MIN_SERVER_VERSION} or later`,
      )
    }
    await migrate({ pool, log, now })
  } catch (error) {
    await pool.end()
    throw error
  }
  let closing: Promise<void> | undefined
  return {
    kind: "postgres",
    pool,
    databaseUrl,
    close: () => {
      closing ??= pool.end()
      return closing
    },
  }
}
