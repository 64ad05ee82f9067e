import "fake-indexeddb/auto"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { IDBFactory } from "fake-indexeddb"
import { pino } from "pino"
import { afterEach, beforeEach, expect, test } from "vitest"
import { createDiskQueue } from "../../../../src/client/outbox/disk-queue.ts"
import { createOutbox } from "../../../../src/client/outbox/outbox.ts"
import { parseEventsReply } from "../../../../src/client/outbox/parse-events-reply.ts"
import { readPostmasterFile } from "../../../../src/server/storage/embedded/postmaster-file.ts"
import { openStorage } from "../../../../src/server/storage/open-storage.ts"
import type { Told } from "./commands.ts"
import { findMiscounts, readVisit, recount } from "./recount.ts"
import { createTeller } from "./teller.ts"

/** How often the server, and how often its database, is killed. For a long run: `STORM_KILLS=20`. */
const KILLS = Number(process.env.STORM_KILLS ?? 1)
const PAGES = 4
/** Events that have to be taken between two kills, so that each meets a storm. */
const BETWEEN = 40
const SCRIPT = fileURLToPath(new URL("../../../helpers/events/ingest-process.ts", import.meta.url))
/** A second of the outbox is so many milliseconds here: nothing waits for a minute. */
const SECOND = 100

let dataDir: string
let child: ChildProcess | null = null

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "vetrina-data-"))
})
afterEach(async () => {
  await end("SIGTERM")
  await rm(dataDir, { recursive: true, force: true })
})

async function start(): Promise<number> {
  const starting = spawn(process.execPath, ["--import", "tsx", SCRIPT, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  child = starting
  return new Promise((resolve, reject) => {
    starting.stdout.on("data", (chunk) => {
      const port = /listening (\d+)/.exec(String(chunk))?.[1]
      if (port) resolve(Number(port))
    })
    starting.once("exit", (code) => reject(new Error(`the server ended with ${code}`)))
  })
}

async function end(signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, "exit")
  child.kill(signal)
  await gone
}

/** The database dies at once, and its server with it: it can't go on without. */
async function killDatabase(): Promise<void> {
  const file = await readPostmasterFile(join(dataDir, "postgres"))
  if (!file || !child) throw new Error("there is no database to kill")
  const gone = once(child, "exit")
  process.kill(file.pid, "SIGQUIT")
  await gone
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5))
}

test(
  "[OUT-20] servers killed with -9 and databases stopped in a storm of events lose nothing and count nothing twice",
  async () => {
    let port = await start()
    let isOver = false
    let taken = 0
    const offered = new Map<string, Set<string>>()
    const pages = Array.from({ length: PAGES }, (_, index) => {
      const visitId = `visit-${index}`
      const teller = createTeller(visitId)
      const mine = new Set<string>()
      const waiting = new Set<string>()
      offered.set(visitId, mine)
      const outbox = createOutbox({
        fetch: async (path, init) => {
          const response = await fetch(`http://127.0.0.1:${port}${path}`, init)
          const reply = parseEventsReply(await response.clone().json())
          for (const id of [...(reply?.accepted ?? []), ...(reply?.duplicates ?? [])]) waiting.delete(id)
          return response
        },
        now: () => Date.now(),
        random: () => 0.5,
        timers: {
          set(callback, ms) {
            const timer = setTimeout(callback, (ms / 1000) * SECOND)
            return () => clearTimeout(timer)
          },
        },
        disk: createDiskQueue(new IDBFactory()),
        page: new EventTarget(),
        isHidden: () => false,
        log: () => undefined,
      })
      return { teller, outbox, mine, waiting }
    })

    /** A visitor who never rests, and tells a little faster than it can be sent. */
    async function visit({ teller, outbox, mine, waiting }: (typeof pages)[number]): Promise<void> {
      const doing: readonly Told[] = [
        "walk",
        "ask",
        "answer",
        "amend",
        "ask",
        "dismiss",
        "answer",
        "withdraw",
      ]
      for (let n = 0; !isOver; n += 1) {
        const event = teller.tell(doing[n % doing.length] ?? "walk", n, Date.now())
        if (event) {
          mine.add(event.id)
          waiting.add(event.id)
          await outbox.add(event)
          taken += 1
        }
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
    }
    const visits = pages.map(visit)
    for (let kill = 0; kill < KILLS * 2; kill += 1) {
      const so = taken + BETWEEN
      await until(() => taken >= so)
      if (kill % 2 === 0) await end("SIGKILL")
      else await killDatabase()
      port = await start()
    }
    isOver = true
    await Promise.all(visits)
    for (const { outbox, waiting } of pages) {
      while (waiting.size > 0) {
        await outbox.flush()
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      outbox.stop()
    }
    await end("SIGTERM")

    const storage = await openStorage({ dataDir, log: pino({ level: "silent" }), now: () => Date.now() })
    try {
      for (const [visitId, mine] of offered) {
        const { events, impressions } = await readVisit(storage.pool, visitId)
        expect(events.map(({ id }) => id).sort()).toEqual([...mine].sort())
        expect(impressions).toEqual(recount(events))
      }
      expect(await findMiscounts(storage.pool)).toEqual([])
    } finally {
      await storage.close()
    }
  },
  120_000 + KILLS * 60_000,
)
