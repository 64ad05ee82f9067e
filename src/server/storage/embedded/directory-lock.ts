import { setTimeout as pause } from "node:timers/promises"
import pg from "pg"
import { StorageError } from "../storage.ts"

/** The letters of "vtrn" and 2. */
export const DIRECTORY_LOCK = 0x7674726e_02n
/** Milliseconds that a holder which is just dying gets. */
export const HOLDER_PATIENCE_MS = 5_000
const POLL_MS = 100

export interface DirectoryLock {
  /** Gives the directory up. `last` runs while it is still held. */
  release(last: () => Promise<void>): Promise<void>
}

export interface DirectoryLockOptions {
  readonly databaseUrl: string
  readonly dataDir: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** How long to wait for a holder, in milliseconds. */
  readonly patience: number
  /** Called once if the connection that holds the lock breaks before it was released. */
  readonly onLost: (error: Error) => void
}

/**
 * Makes this process the one Vetrina of a data directory. The lock lives as long as its connection, so it goes by
 * itself with the process; a holder that is just dying is waited for.
 *
 * @throws StorageError when another process keeps it.
 */
export async function lockDirectory(options: DirectoryLockOptions): Promise<DirectoryLock> {
  const { databaseUrl, dataDir, now, patience, onLost } = options
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: "vetrina-lock",
    connectionTimeoutMillis: 5_000,
  })
  let state: "waiting" | "held" | "gone" = "waiting"
  const lost = (error: Error) => {
    if (state === "held") onLost(error)
    state = "gone"
  }
  client.on("error", lost)
  client.on("end", () => lost(new Error("the connection to the database ended")))
  try {
    await client.connect()
    const deadline = now() + patience
    for (;;) {
      const { rows } = await client.query<{ locked: boolean }>("select pg_try_advisory_lock($1) as locked", [
        DIRECTORY_LOCK,
      ])
      if (rows[0]?.locked) break
      if (now() >= deadline) {
        throw new StorageError(
          `another Vetrina is using the data directory ${dataDir}: stop it, or give this one a DATA_DIR of its own`,
        )
      }
      await pause(POLL_MS)
    }
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
  state = "held"
  return {
    release: async (last) => {
      state = "gone"
      await last()
      await client.end().catch(() => undefined)
    },
  }
}
