import type { SpawnOptions } from "node:child_process"
import { access, constants, readFile, stat } from "node:fs/promises"
import { dirname, resolve } from "node:path"
import { StorageError } from "../storage.ts"
import type { Account } from "./account.ts"

/** What to run, and how, so that it runs under an account. */
export interface RunAs {
  command(program: string, args: readonly string[]): { readonly program: string; readonly args: string[] }
  readonly options: Pick<SpawnOptions, "uid" | "gid">
}

const CAP_DAC_READ_SEARCH = 1n << 2n

const AS_OURSELVES: RunAs = { command: (program, args) => ({ program, args: [...args] }), options: {} }

async function mayEnter(directory: string, account: { uid: number; gid: number }): Promise<boolean> {
  const { uid, gid, mode } = await stat(directory)
  if (uid === account.uid) return (mode & 0o100) !== 0
  if (gid === account.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

async function closedDirectory(
  paths: readonly string[],
  account: { uid: number; gid: number },
): Promise<string | null> {
  for (const path of paths) {
    for (let directory = dirname(resolve(path)); ; directory = dirname(directory)) {
      if (!(await mayEnter(directory, account))) return directory
      if (directory === dirname(directory)) break
    }
  }
  return null
}

async function findSetpriv(): Promise<string | null> {
  for (const path of ["/usr/bin/setpriv", "/bin/setpriv"]) {
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (found) return path
  }
  return null
}

/** Linux's name of the right to pass through closed directories: the narrow one, where root has it, as in most places. */
async function rightToPass(): Promise<"+dac_read_search" | "+dac_override"> {
  const status = await readFile("/proc/self/status", "utf8").catch(() => "")
  const effective = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? "0"}`)
  return (effective & CAP_DAC_READ_SEARCH) === 0n ? "+dac_override" : "+dac_read_search"
}

/**
 * How to run programs as `account` so that they reach `paths`. Root's home is usually closed to everyone else; there,
 * on Linux, the account keeps root's right to pass through closed directories, and no other.
 *
 * @throws StorageError naming the closed directory when that can't be done.
 */
export async function runAs(
  account: Account,
  paths: readonly string[],
  { findHelper = findSetpriv }: { findHelper?: () => Promise<string | null> } = {},
): Promise<RunAs> {
  if (account === null) return AS_OURSELVES
  const { uid, gid } = account
  const closed = await closedDirectory(paths, account)
  if (closed === null) return { ...AS_OURSELVES, options: { uid, gid } }
  const setpriv = process.platform === "linux" ? await findHelper() : null
  if (setpriv === null) {
    throw new StorageError(
      `PostgreSQL can't run as root, and the account it runs as (uid ${uid}) may not enter ${closed}: set DATA_DIR and the program's directory outside it, run as an ordinary user, or set DATABASE_URL`,
    )
  }
  const capability = await rightToPass()
  const flags = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    `--inh-caps=${capability}`,
    `--ambient-caps=${capability}`,
    // PostgreSQL asks access(2) whether its programs are there, which would otherwise not count that right.
    "--securebits=+no_setuid_fixup",
  ]
  return {
    command: (program, args) => ({ program: setpriv, args: [...flags, program, ...args] }),
    options: {},
  }
}
