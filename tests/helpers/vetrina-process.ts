import { type ChildProcess, execFile, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"

export const OWNER = { email: "giulia@example.com", password: "correct horse battery" }

/** A port that nobody listened on a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      )
    })
  })
}

/** The shipped server, as `npm start` runs it, on a data directory of its own. */
export interface VetrinaProcess {
  readonly url: string
  readonly dataDir: string
  /** Of the process that runs now. */
  pid(): number | null
  /** Everything it has printed since it was last started. */
  output(): string
  start(): Promise<void>
  /** Starts it if it isn't running. */
  ensure(): Promise<void>
  /** SIGKILL: no chance to tidy up. */
  kill(): Promise<void>
  /** SIGTERM; resolves to the exit code. */
  stop(): Promise<number | null>
  /** Stops it and removes its data, unless those are to be kept. */
  dispose(): Promise<void>
}

export interface VetrinaProcessOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Milliseconds; the first start may build the client. */
  readonly patience?: number
  /** Keeps its data there, also when it is disposed of; else in a directory of its own. */
  readonly keptIn?: string
  /** Begins with a copy of what is in this directory, whose database is stopped. */
  readonly copyOf?: string | undefined
}

async function untilHealthy(
  url: string,
  child: ChildProcess,
  patience: number,
  said: () => string,
): Promise<void> {
  const deadline = Date.now() + patience
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${said()}`)
    const healthy = await fetch(`${url}/api/health`).then(
      (response) => response.ok,
      () => false,
    )
    if (healthy) return
    if (Date.now() > deadline) throw new Error(`the server is not healthy after ${patience} ms:\n${said()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export async function createVetrinaProcess({
  env = {},
  patience = 120_000,
  keptIn,
  copyOf,
}: VetrinaProcessOptions = {}): Promise<VetrinaProcess> {
  const dataDir = keptIn ?? (await mkdtemp(join(tmpdir(), "vetrina-data-")))
  // Node's own copying leaves the files to whoever copies them: a database run by another account couldn't open them.
  if (copyOf !== undefined) await promisify(execFile)("cp", ["-a", `${copyOf}/.`, dataDir])
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  let said = ""

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const dying = child
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return dying?.exitCode ?? null
    const gone = once(dying, "exit")
    dying.kill(signal)
    await gone
    return dying.exitCode
  }

  async function start(): Promise<void> {
    said = ""
    child = spawn(process.execPath, ["--import", "tsx", "src/server/main.ts"], {
      env: {
        ...process.env,
        PORT: String(port),
        HOST: "127.0.0.1",
        DATA_DIR: dataDir,
        OWNER_EMAIL: OWNER.email,
        OWNER_PASSWORD: OWNER.password,
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += String(chunk)))
    await untilHealthy(url, child, patience, () => said)
  }

  return {
    url,
    dataDir,
    pid: () => child?.pid ?? null,
    output: () => said,
    start,
    ensure: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) await start()
    },
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
    dispose: async () => {
      await end("SIGTERM")
      if (keptIn === undefined) await rm(dataDir, { recursive: true, force: true })
    },
  }
}
