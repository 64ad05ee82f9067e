import { spawn } from "node:child_process"
import { open, readFile, stat, truncate } from "node:fs/promises"
import { createServer } from "node:net"
import { setTimeout as pause } from "node:timers/promises"
import type { Logger } from "pino"
import { StorageError } from "../storage.ts"
import { programEnvironment } from "./binaries.ts"
import { type ClusterOptions, SUPERUSER } from "./make-cluster.ts"
import {
  hasEnded,
  isAlive,
  isOurPostmaster,
  type PostmasterFile,
  readPostmasterFile,
  removePostmasterFile,
} from "./postmaster-file.ts"

const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 6_000
const POLL_MS = 15
const LOG_BYTES_KEPT = 4 * 1024 * 1024

/** A running PostgreSQL of ours, whether this process started it or one before it. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
}

export function urlOf({ port }: Postmaster, password: string, database: string): string {
  return `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(0, "127.0.0.1", resolve)
  })
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === "string") throw new StorageError("no free port on 127.0.0.1")
  return address.port
}

async function running(cluster: string): Promise<PostmasterFile | null> {
  const file = await readPostmasterFile(cluster)
  return file && (await isOurPostmaster(cluster, file)) ? file : null
}

/**
 * PostgreSQL forgives a file whose process is dead, but not one whose number belongs to someone else now, nor one that a
 * power failure left empty. The latter may also be just being written: it is only taken away on a second try.
 */
async function forgetStranger(cluster: string, triedBefore: boolean): Promise<void> {
  const file = await readPostmasterFile(cluster)
  const strange = file === null ? triedBefore : isAlive(file.pid) && !(await isOurPostmaster(cluster, file))
  if (strange) await removePostmasterFile(cluster)
}

async function launch({ paths, binaries, as }: ClusterOptions): Promise<{ exited: () => boolean }> {
  const size = await stat(paths.log).then(
    (found) => found.size,
    () => 0,
  )
  if (size > LOG_BYTES_KEPT) await truncate(paths.log)
  const settings = [
    "listen_addresses=127.0.0.1",
    `port=${await freePort()}`,
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    "fsync=on",
    "synchronous_commit=on",
    "full_page_writes=on",
    "jit=off",
  ]
  const { program, args } = as.command(binaries.postgres, [
    "-D",
    paths.cluster,
    ...settings.flatMap((setting) => ["-c", setting]),
  ])
  const log = await open(paths.log, "a", 0o600)
  // A session of its own: Ctrl-C in the terminal must reach Vetrina first, and the database last.
  const child = spawn(program, args, {
    ...as.options,
    cwd: paths.cluster,
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
    env: programEnvironment(binaries),
  })
  let exited = false
  child.once("exit", () => {
    exited = true
  })
  child.once("error", () => {
    exited = true
  })
  child.unref()
  await log.close()
  return { exited: () => exited }
}

async function lastWords(path: string): Promise<string> {
  const text = await readFile(path, "utf8").catch(() => "")
  return text.trim().split("\n").slice(-5).join("\n")
}

/**
 * Finds this cluster's running PostgreSQL, or starts it. Files left by a dead one never stand in the way.
 *
 * @throws StorageError with PostgreSQL's last words when it doesn't get ready.
 */
export async function ensurePostmaster(
  options: ClusterOptions & { readonly log: Logger; readonly now: () => number },
): Promise<Postmaster> {
  const { paths, log, now } = options
  const deadline = now() + START_TIMEOUT_MS
  let child: { exited: () => boolean } | null = null
  let launches = 0
  while (now() < deadline) {
    const file = await running(paths.cluster)
    if (file?.ready) {
      if (child === null) log.info({ pid: file.pid }, "the database is running already")
      return { pid: file.pid, port: file.port }
    }
    if (file === null && (child === null || child.exited())) {
      if (launches === 3) break
      await forgetStranger(paths.cluster, launches > 0)
      child = await launch(options)
      launches += 1
    }
    await pause(POLL_MS)
  }
  throw new StorageError(
    `the embedded database in ${paths.cluster} did not start; its log ends with:\n${await lastWords(paths.log)}`,
  )
}

/**
 * Stops PostgreSQL, politely first: what was committed is on disk either way. It takes its file away a moment before it
 * ends, so the process itself is waited for.
 */
export async function stopPostmaster(cluster: string, { pid }: Postmaster, now: () => number): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    const file = await running(cluster)
    if (file?.pid !== pid) return
    process.kill(pid, signal)
    const deadline = now() + STOP_TIMEOUT_MS / 2
    while (now() < deadline) {
      if (await hasEnded(pid)) return
      await pause(POLL_MS)
    }
  }
}
