import { readdir, readFile } from "node:fs/promises"

interface Process {
  readonly pid: number
  readonly parent: number
  /** Milliseconds of processor time, its own. */
  readonly ms: number
}

/** Linux counts in hundredths of a second. */
const TICK_MS = 10

async function readProcess(pid: string): Promise<Process | null> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null)
  // The name, in brackets, may hold anything.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")
  if (!fields) return null
  const [user = 0, system = 0] = [Number(fields[11]), Number(fields[12])]
  return { pid: Number(pid), parent: Number(fields[1]), ms: (user + system) * TICK_MS }
}

/**
 * Milliseconds of processor time that a process and all that it has started have used: of a server with its database. What else
 * the machine does isn't in it. `null` where the system doesn't tell.
 */
export async function processorTime(pid: number): Promise<number | null> {
  const names = await readdir("/proc").catch(() => [])
  const all = (await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(readProcess))).filter(
    (each) => each !== null,
  )
  const family = new Set([pid])
  for (let before = 0; before !== family.size; ) {
    before = family.size
    for (const each of all) if (family.has(each.parent)) family.add(each.pid)
  }
  const mine = all.filter((each) => family.has(each.pid))
  return mine.length === 0 ? null : mine.reduce((sum, { ms }) => sum + ms, 0)
}
