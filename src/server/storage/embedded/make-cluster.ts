import { execFile } from "node:child_process"
import { chown, mkdtemp, open, rename, rm, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { StorageError } from "../storage.ts"
import type { Account } from "./account.ts"
import { type Binaries, programEnvironment } from "./binaries.ts"
import type { ClusterPaths } from "./cluster-paths.ts"
import type { RunAs } from "./run-as.ts"

const run = promisify(execFile)

export const SUPERUSER = "vetrina"

export interface ClusterOptions {
  readonly paths: ClusterPaths
  readonly binaries: Binaries
  readonly account: Account
  readonly as: RunAs
  readonly password: string
}

export async function clusterExists(paths: ClusterPaths): Promise<boolean> {
  return stat(join(paths.cluster, "PG_VERSION")).then(
    () => true,
    () => false,
  )
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, "r")
  await directory.sync().finally(() => directory.close())
}

async function initdb({ binaries, as, account, password }: ClusterOptions, draft: string): Promise<void> {
  const cluster = join(draft, "cluster")
  const passwordFile = join(draft, "password")
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (account) {
    await chown(draft, account.uid, account.gid)
    await chown(passwordFile, account.uid, account.gid)
  }
  const { program, args } = as.command(binaries.initdb, [
    `--pgdata=${cluster}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ])
  await run(program, args, {
    ...as.options,
    cwd: draft,
    env: programEnvironment(binaries),
  })
}

/**
 * Makes the cluster if there is none. It is made under another name and renamed when it is whole, so a first start
 * that was killed leaves nothing half made in the way. Of two processes that make it at once, one wins.
 */
export async function makeCluster(options: ClusterOptions): Promise<void> {
  const { paths } = options
  if (await clusterExists(paths)) return
  const draft = await mkdtemp(paths.draftPrefix)
  try {
    await initdb(options, draft)
    await rename(join(draft, "cluster"), paths.cluster)
    await syncDirectory(paths.dataDir)
  } catch (error) {
    if (await clusterExists(paths)) return
    const words = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error)
    throw new StorageError(`the embedded database could not be made in ${paths.dataDir}: ${words}`, {
      cause: error,
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}
