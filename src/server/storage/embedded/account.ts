import { execFile } from "node:child_process"
import { stat } from "node:fs/promises"
import { promisify } from "node:util"
import { StorageError } from "../storage.ts"

const run = promisify(execFile)

/** Who PostgreSQL runs as: it refuses to run as root. `null`: as whoever we are. */
export type Account = { readonly uid: number; readonly gid: number } | null

const ACCOUNT_NAME = "postgres"

async function idOf(flag: "-u" | "-g"): Promise<number | null> {
  return run("id", [flag, ACCOUNT_NAME]).then(
    ({ stdout }) => Number.parseInt(stdout, 10),
    () => null,
  )
}

async function namedAccount(): Promise<Account> {
  const [uid, gid] = await Promise.all([idOf("-u"), idOf("-g")])
  return uid === null || gid === null ? null : { uid, gid }
}

async function makeAccount(): Promise<void> {
  await run("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/bin/false",
    ACCOUNT_NAME,
  ])
}

/**
 * The account to run PostgreSQL under. As an ordinary user: our own. As root: the owner of `cluster` when it exists,
 * else the system's `postgres`, which is made when there is none.
 *
 * @throws StorageError as root when no such account exists and none can be made.
 */
export async function chooseAccount(cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return null
  const owner = await stat(cluster).catch(() => null)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const existing = await namedAccount()
  if (existing) return existing
  const failure = await makeAccount().catch((error: unknown) => error)
  const made = await namedAccount()
  if (made) return made
  throw new StorageError(
    "PostgreSQL can't run as root and the account “postgres” could not be made: run Vetrina as an ordinary user, or set DATABASE_URL",
    { cause: failure },
  )
}
