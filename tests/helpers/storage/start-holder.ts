import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"

const SCRIPT = fileURLToPath(new URL("./holder.ts", import.meta.url))

export interface Holder {
  readonly child: ChildProcess
  /** Resolves to the database's port when the directory is open; rejects with its words when it ended first. */
  readonly opened: Promise<number>
  /** SIGKILL: no chance to tidy up. */
  kill(): Promise<void>
  /** SIGTERM: it stops its database. */
  stop(): Promise<void>
}

/** Opens a data directory in a process of its own. */
export function startHolder(dataDir: string, options: SpawnOptions = {}): Holder {
  const child = spawn(process.execPath, ["--import", "tsx", SCRIPT, dataDir], {
    ...options,
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  const opened = new Promise<number>((resolve, reject) => {
    const listen = (chunk: unknown) => {
      said += String(chunk)
      const port = /opened (\d+)/.exec(said)?.[1]
      if (port) resolve(Number(port))
    }
    child.stdout?.on("data", listen)
    child.stderr?.on("data", listen)
    child.once("exit", () => reject(new Error(`the holder ended: ${said}`)))
  })
  opened.catch(() => undefined)
  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, "exit")
    child.kill(signal)
    await gone
  }
  return { child, opened, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") }
}
