import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import type pg from "pg"
import type { Logger } from "pino"
import { StorageError } from "./storage.ts"

/** Any number that nothing else in the database locks: the letters of "vtrn" and 1. */
const MIGRATION_LOCK = 0x7674726e_01n

export const MIGRATIONS_DIR = new URL("./migrations/", import.meta.url)

export interface MigrateOptions {
  readonly pool: pg.Pool
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly directory?: URL
}

interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

async function readMigrations(directory: URL): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith(".sql")).sort()
  const numbers = new Set<string>()
  const migrations: Migration[] = []
  for (const name of names) {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]
    if (number === undefined) throw new StorageError(`migration ${name} is not called NNNN_name.sql`)
    if (numbers.has(number)) throw new StorageError(`two migrations are numbered ${number}`)
    numbers.add(number)
    const sql = await readFile(new URL(name, directory), "utf8")
    migrations.push({ name, sql, sha256: createHash("sha256").update(sql).digest("hex") })
  }
  return migrations
}

async function appliedMigrations(client: pg.PoolClient): Promise<Map<string, string>> {
  await client.query(
    `create table if not exists migrations (
       name text primary key,
       sha256 text not null,
       applied_at timestamptz not null
     )`,
  )
  const { rows } = await client.query<{ name: string; sha256: string }>("select name, sha256 from migrations")
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

function checkHistory(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.sha256]))
  for (const [name, sha256] of applied) {
    if (!known.has(name)) {
      throw new StorageError(
        `the database was migrated by a newer Vetrina (it has ${name}): update Vetrina, or restore a backup`,
      )
    }
    if (known.get(name) !== sha256)
      throw new StorageError(`migration ${name} was changed after it was applied`)
  }
}

async function apply(client: pg.PoolClient, migration: Migration, now: number): Promise<void> {
  await client.query("begin")
  try {
    await client.query(migration.sql)
    await client.query("insert into migrations (name, sha256, applied_at) values ($1, $2, $3)", [
      migration.name,
      migration.sha256,
      new Date(now),
    ])
    await client.query("commit")
  } catch (error) {
    await client.query("rollback")
    const reason = error instanceof Error ? error.message : String(error)
    throw new StorageError(`migration ${migration.name} failed and was undone: ${reason}`, { cause: error })
  }
}

/**
 * Applies the migrations that the database lacks, in the order of their numbers, each in a transaction of its own.
 * Processes that start together take turns. Resolves to the names that were applied.
 *
 * @throws StorageError when one fails, was changed since, or is unknown to this version.
 */
export async function migrate({
  pool,
  log,
  now,
  directory = MIGRATIONS_DIR,
}: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(directory)
  const client = await pool.connect()
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK])
    try {
      const applied = await appliedMigrations(client)
      checkHistory(migrations, applied)
      const missing = migrations.filter((migration) => !applied.has(migration.name))
      for (const migration of missing) {
        await apply(client, migration, now())
        log.info({ migration: migration.name }, "migrated")
      }
      return missing.map((migration) => migration.name)
    } finally {
      await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK])
    }
  } finally {
    client.release()
  }
}
