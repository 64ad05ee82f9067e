import { execFile, execFileSync, spawn } from "node:child_process"
import { chown, mkdtemp, readdir, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { promisify } from "node:util"
import pg from "pg"

const run = promisify(execFile)
const PACKAGED = "/usr/lib/postgresql"

/** The migrated, empty database of a server that test files share. */
export const TEMPLATE_DATABASE = "vetrina_template"

export interface PrivateServer {
  /** Of the maintenance database, as superuser. */
  readonly url: string
  stop(): Promise<void>
}

/** Directory of the newest PostgreSQL server programs that the system's packages installed, or `null`. */
export async function findServerPrograms(): Promise<string | null> {
  const versions = await readdir(PACKAGED).catch((): string[] => [])
  for (const version of versions.sort((a, b) => Number(b) - Number(a))) {
    const bin = join(PACKAGED, version, "bin")
    const names = await readdir(bin).catch((): string[] => [])
    if (names.includes("initdb") && names.includes("postgres")) return bin
  }
  return null
}

function unprivileged(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }))
  return { uid: id("-u"), gid: id("-g") }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === "string") throw new Error("no free port")
  return address.port
}

async function untilItAnswers(url: string, stopped: () => boolean): Promise<void> {
  for (;;) {
    if (stopped()) throw new Error("the private PostgreSQL server stopped while starting")
    const client = new pg.Client({ connectionString: url })
    client.on("error", () => undefined)
    const answered = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => undefined)
    if (answered) return
    await pause(20)
  }
}

/** Starts a server of its own in a temporary directory, on a free port of the loopback, gone after `stop`. */
export async function startPrivateServer(programs: string): Promise<PrivateServer> {
  const account = unprivileged()
  const directory = await mkdtemp(join(tmpdir(), "vetrina-postgres-"))
  if ("uid" in account) await chown(directory, account.uid, account.gid)
  const cluster = join(directory, "cluster")
  const common = { ...account, cwd: directory, env: { ...process.env, LC_ALL: "C" } }
  const flags = ["-D", cluster, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync"]
  await run(join(programs, "initdb"), flags, common)
  const port = await freePort()
  const settings = [`-p${port}`, "-clisten_addresses=127.0.0.1", "-cunix_socket_directories=", "-cfsync=off"]
  const child = spawn(join(programs, "postgres"), ["-D", cluster, ...settings], {
    ...common,
    stdio: "ignore",
  })
  const exit = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  const atExit = () => child.kill("SIGQUIT")
  process.once("exit", atExit)
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`
  await untilItAnswers(url, () => child.exitCode !== null)
  return {
    url,
    stop: async () => {
      process.removeListener("exit", atExit)
      child.kill("SIGQUIT")
      await exit
      await rm(directory, { recursive: true, force: true })
    },
  }
}
