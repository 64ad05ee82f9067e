import { readFile, readlink, realpath, rm } from "node:fs/promises"
import { join } from "node:path"

/** What a running PostgreSQL says of itself in `postmaster.pid`. */
export interface PostmasterFile {
  readonly pid: number
  readonly directory: string
  readonly port: number
  readonly ready: boolean
}

/** The file in `cluster`, or `null` when there is none or it isn't fully written. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "")
  const lines = text.split("\n")
  const pid = Number.parseInt(lines[0] ?? "", 10)
  const port = Number.parseInt(lines[3] ?? "", 10)
  if (!(pid > 0)) return null
  return { pid, directory: lines[1] ?? "", port, ready: lines[7]?.trim() === "ready" }
}

/** What /proc says of a process after its name, which may hold anything: its state first. Empty when there is none. */
async function stateOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")
  return stat.slice(stat.lastIndexOf(")") + 2)
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}

/**
 * Whether nothing of the process runs any more. One that has ended and that its parent has not yet taken note of counts as
 * ended: the parent may be a container's first process, which never does.
 */
export async function hasEnded(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return true
  if (process.platform !== "linux") return false
  const state = await stateOf(pid)
  return state === "" || state.startsWith("Z")
}

/**
 * Whether the process that the file names is the PostgreSQL of this cluster: after a crash its number may belong to
 * anyone. Where /proc is missing, a living process is taken for it.
 */
export async function isOurPostmaster(cluster: string, { pid }: PostmasterFile): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform !== "linux") return true
  if (await hasEnded(pid)) return false
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")
  const directory = await readlink(`/proc/${pid}/cwd`).catch(() => null)
  const here = await realpath(cluster)
  if (directory !== null) return directory === here && command.includes("postgres")
  return command.includes("postgres") && command.includes(here)
}

/** Takes away the file of a PostgreSQL that no longer runs. */
export async function removePostmasterFile(cluster: string): Promise<void> {
  await rm(join(cluster, "postmaster.pid"), { force: true })
}
