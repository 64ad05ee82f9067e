import { spawn } from "node:child_process"
import { once } from "node:events"
import { access, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { freePort } from "../vetrina-process.ts"

const PLACES = ["/usr/bin/redis-server", "/usr/local/bin/redis-server"]

async function findRedisServer(): Promise<string | null> {
  for (const path of PLACES) {
    const there = await access(path).then(
      () => true,
      () => false,
    )
    if (there) return path
  }
  return null
}

const program = await findRedisServer()

/** Why this machine can't test with Redis, or `null` when it can. */
export const whyNoRedis = program === null ? `no redis-server in ${PLACES.join(" or ")}` : null

/** A Redis of its own on a port of the loopback; it keeps nothing. */
export interface PrivateRedis {
  readonly url: string
  /** Resolves when it takes connections. Also after `kill`, on the same port, and empty. */
  start(): Promise<void>
  /** At once, with no goodbye. */
  kill(): Promise<void>
  stop(): Promise<void>
}

export async function startPrivateRedis(): Promise<PrivateRedis> {
  if (program === null) throw new Error(String(whyNoRedis))
  const found = program
  const port = await freePort()
  const dir = await mkdtemp(join(tmpdir(), "vetrina-redis-"))
  let end = async () => {}

  async function start(): Promise<void> {
    const args = [
      "--port",
      String(port),
      "--bind",
      "127.0.0.1",
      "--dir",
      dir,
      "--save",
      "",
      "--appendonly",
      "no",
    ]
    const child = spawn(found, args, { stdio: ["ignore", "pipe", "ignore"] })
    const atExit = () => child.kill("SIGKILL")
    process.once("exit", atExit)
    end = async () => {
      process.removeListener("exit", atExit)
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, "exit")
      child.kill("SIGKILL")
      await gone
    }
    const said: string[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      said.push(line)
      if (line.includes("Ready to accept connections")) break
    }
    child.stdout.resume()
    if (!said.at(-1)?.includes("Ready to accept")) throw new Error(`redis-server ended:\n${said.join("\n")}`)
  }

  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill: () => end(),
    stop: async () => {
      await end()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
