import { chmod, mkdir, readdir, realpath, rm, stat } from "node:fs/promises"
import { basename, join, resolve } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import pg from "pg"
import { createPool } from "../create-pool.ts"
import { migrate } from "../migrate.ts"
import type { StorageOptions } from "../storage.ts"
import { type Storage, StorageError } from "../storage.ts"
import { chooseAccount } from "./account.ts"
import { findBinaries } from "./binaries.ts"
import { type ClusterPaths, clusterPaths } from "./cluster-paths.ts"
import { type DirectoryLock, HOLDER_PATIENCE_MS, lockDirectory } from "./directory-lock.ts"
import { type ClusterOptions, makeCluster } from "./make-cluster.ts"
import { ensurePassword } from "./password.ts"
import { ensurePostmaster, type Postmaster, stopPostmaster, urlOf } from "./postmaster.ts"
import { runAs } from "./run-as.ts"

export const DATABASE = "vetrina"
const TAKE_OVER_MS = 20_000

async function prepare(dataDir: string): Promise<ClusterOptions> {
  await mkdir(dataDir, { recursive: true }).catch((error: Error) => {
    throw new StorageError(`cannot make the data directory ${dataDir}: ${error.message}`, { cause: error })
  })
  const paths = clusterPaths(await realpath(dataDir))
  const account = await chooseAccount(paths.cluster)
  // PostgreSQL's account passes through to its own directory; it can't list this one.
  if (account) await chmod(paths.dataDir, (await stat(paths.dataDir)).mode | 0o011)
  const binaries = await findBinaries(paths.libraries)
  const as = await runAs(account, [paths.cluster, binaries.postgres])
  const password = await ensurePassword(paths.password)
  return { paths, binaries, account, as, password }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => undefined)
  await client.connect()
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } catch (error) {
    const duplicate = error instanceof pg.DatabaseError && ["42P04", "23505"].includes(error.code ?? "")
    if (!duplicate) throw error
  } finally {
    await client.end()
  }
}

/** The server may be stopped by the process that is leaving while we arrive: these pass. */
function isPassing(error: unknown): boolean {
  if (error instanceof StorageError) return false
  if (error instanceof pg.DatabaseError) return /^57P|^08/.test(error.code ?? "")
  return error instanceof Error && /terminated|timeout|ECONNRE|closed|not queryable/i.test(error.message)
}

interface Held {
  readonly postmaster: Postmaster
  readonly lock: DirectoryLock
}

async function takeDirectory(options: StorageOptions, cluster: ClusterOptions): Promise<Held> {
  const { log, now } = options
  const onLost = options.onLost ?? ((error: Error) => log.fatal({ err: error }, "the database was lost"))
  const deadline = now() + TAKE_OVER_MS
  for (;;) {
    const postmaster = await ensurePostmaster({ ...cluster, log, now })
    try {
      // The lock is taken in a database that every cluster has, so that it is held before ours is made.
      const lock = await lockDirectory({
        databaseUrl: urlOf(postmaster, cluster.password, "postgres"),
        dataDir: cluster.paths.dataDir,
        now,
        patience: options.holderPatience ?? HOLDER_PATIENCE_MS,
        onLost,
      })
      return { postmaster, lock }
    } catch (error) {
      if (!isPassing(error) || now() > deadline) throw error
      if (error instanceof Error && /timeout/i.test(error.message)) {
        log.warn({ pid: postmaster.pid }, "the database that was left running does not answer: stopping it")
        await stopPostmaster(cluster.paths.cluster, postmaster, now)
      }
      await pause(50)
    }
  }
}

async function removeDrafts(paths: ClusterPaths): Promise<void> {
  const prefixes = [basename(paths.draftPrefix), `${basename(paths.password)}-`]
  for (const name of await readdir(paths.dataDir)) {
    if (prefixes.some((prefix) => name.startsWith(prefix)))
      await rm(join(paths.dataDir, name), { recursive: true, force: true })
  }
}

/**
 * Opens the PostgreSQL that lives in `dataDir`, made on first use. One process at a time may have it; a server left
 * behind by a killed process is taken over as it is.
 */
export async function openEmbeddedStorage(options: StorageOptions): Promise<Storage> {
  const { log, now } = options
  const cluster = await prepare(resolve(options.dataDir))
  await makeCluster(cluster)
  const { postmaster, lock } = await takeDirectory(options, cluster)
  const databaseUrl = urlOf(postmaster, cluster.password, DATABASE)
  const pool = createPool({ databaseUrl, log })
  let closing: Promise<void> | undefined
  async function shut(): Promise<void> {
    await pool.end()
    // Stopped before the lock is given up: whoever waits for it never gets a server that is going away.
    await lock.release(() => stopPostmaster(cluster.paths.cluster, postmaster, now))
  }
  const close = () => {
    closing ??= shut()
    return closing
  }
  try {
    await removeDrafts(cluster.paths)
    await ensureDatabase(urlOf(postmaster, cluster.password, "postgres"))
    await migrate({ pool, log, now })
  } catch (error) {
    await close()
    throw error
  }
  return { kind: "embedded", pool, databaseUrl, close }
}
