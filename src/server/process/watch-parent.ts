import { readFileSync } from "node:fs"

const POLL_MS = 500

interface Ancestor {
  readonly name: string
  readonly parent: number
}

/** Name and parent of a process, where the system tells them in /proc. */
function ancestorOf(pid: number): Ancestor | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    const end = stat.lastIndexOf(")")
    return { name: stat.slice(stat.indexOf("(") + 1, end), parent: Number(stat.slice(end + 2).split(" ")[1]) }
  } catch {
    return null
  }
}

/**
 * The processes from our parent up to npm: `npm start` runs a shell, which runs us, and killing npm leaves both behind.
 * Only our parent when npm isn't found above.
 */
function chainToNpm(parent: number): number[] {
  const chain = [parent]
  for (let pid = parent, steps = 0; steps < 5; steps += 1) {
    const ancestor = ancestorOf(pid)
    if (ancestor?.name.startsWith("npm")) return chain
    if (ancestor === null || ancestor.parent <= 1) break
    pid = ancestor.parent
    chain.push(pid)
  }
  return [parent]
}

function isLinked(child: number, parent: number): boolean {
  return ancestorOf(child)?.parent === parent
}

/** Calls `gone` once when whoever started us has ended without us. Returns what stops watching. */
export function watchParent(gone: () => void): () => void {
  const parent = process.ppid
  const chain = chainToNpm(parent)
  const timer = setInterval(() => {
    const broken =
      process.ppid !== parent || chain.some((pid, at) => at > 0 && !isLinked(chain[at - 1] ?? pid, pid))
    if (!broken) return
    clearInterval(timer)
    gone()
  }, POLL_MS)
  timer.unref()
  return () => clearInterval(timer)
}
