import { readFile, realpath } from "node:fs/promises"
import { resolve } from "node:path"
import pg from "pg"
import { createPool } from "../create-pool.ts"
import type { Storage, StorageOptions } from "../storage.ts"
import { clusterPaths } from "./cluster-paths.ts"
import { DIRECTORY_LOCK } from "./directory-lock.ts"
import { DATABASE } from "./open-embedded-storage.ts"
import { urlOf } from "./postmaster.ts"
import { isOurPostmaster, readPostmasterFile } from "./postmaster-file.ts"

/**
 * The embedded database of a Vetrina that is running on `dataDir`, for a tool that works beside it; `null` when none
 * is. Closing it leaves the database running.
 */
export async function joinEmbeddedStorage({
  dataDir,
  log,
}: Pick<StorageOptions, "dataDir" | "log">): Promise<Storage | null> {
  const directory = await realpath(resolve(dataDir)).catch(() => null)
  if (directory === null) return null
  const paths = clusterPaths(directory)
  const postmaster = await readPostmasterFile(paths.cluster)
  if (postmaster === null || !postmaster.ready || !(await isOurPostmaster(paths.cluster, postmaster)))
    return null
  const password = (await readFile(paths.password, "utf8").catch(() => "")).trim()
  if (!(await isHeld(urlOf(postmaster, password, "postgres")))) return null
  const databaseUrl = urlOf(postmaster, password, DATABASE)
  const pool = createPool({ databaseUrl, log, max: 4 })
  return { kind: "embedded", pool, databaseUrl, close: () => pool.end() }
}

/** Whether somebody holds the directory's lock: a database that was left running has nobody to work beside. */
async function isHeld(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  client.on("error", () => undefined)
  try {
    await client.connect()
    const { rowCount } = await client.query(
      `select 1 from pg_locks
       where locktype = 'advisory' and granted and objsubid = 1
         and (classid::bigint << 32 | objid::bigint) = $1`,
      [DIRECTORY_LOCK],
    )
    return rowCount !== 0
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
