import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { pino } from "pino"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { readPostmasterFile } from "../../../src/server/storage/embedded/postmaster-file.ts"
import { openStorage } from "../../../src/server/storage/open-storage.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { startHolder } from "../../helpers/storage/start-holder.ts"

const log = pino({ level: "silent" })
const now = () => Date.now()

let dataDir: string
let opened: Storage[]

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "vetrina-data-"))
  opened = []
})
afterEach(async () => {
  for (const storage of opened) await storage.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function open(onLost?: (error: Error) => void): Promise<Storage> {
  const storage = await openStorage({ dataDir, log, now, onLost, holderPatience: 300 })
  opened.push(storage)
  return storage
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(5)
}

const portOf = (storage: Storage) => Number(new URL(storage.databaseUrl).port)
const postmasterPid = async () => (await readPostmasterFile(join(dataDir, "postgres")))?.pid ?? 0
const filesOf = async () => (await readdir(dataDir)).filter((name) => !name.endsWith(".log")).sort()

async function write(storage: Storage, value: string): Promise<void> {
  await storage.pool.query("create table if not exists kept (value text)")
  await storage.pool.query("insert into kept values ($1)", [value])
}

async function read(storage: Storage): Promise<unknown[]> {
  return (await storage.pool.query("select value from kept order by value")).rows.map((row) => row.value)
}

describe("the embedded database", () => {
  test("[STA-1] keeps what was written through a stop and a start, and leaves nothing running", async () => {
    const first = await open()
    await write(first, "vase")
    const pid = await postmasterPid()
    await first.close()
    await first.close()
    expect(() => process.kill(pid, 0)).toThrow("ESRCH")
    expect(await read(await open())).toEqual(["vase"])
  })

  test("[STA-1] is a real PostgreSQL that flushes to disk, listens on the loopback only and asks for a password", async () => {
    const storage = await open()
    const setting = async (name: string) =>
      (await storage.pool.query("select current_setting($1) as value", [name])).rows[0]?.value
    expect(await setting("fsync")).toBe("on")
    expect(await setting("synchronous_commit")).toBe("on")
    expect(await setting("full_page_writes")).toBe("on")
    expect(await setting("listen_addresses")).toBe("127.0.0.1")
    expect(await setting("TimeZone")).toBe("UTC")
    const secret = join(dataDir, "postgres-password")
    expect((await stat(secret)).mode & 0o777).toBe(0o600)
    expect((await readFile(secret, "utf8")).trim().length).toBeGreaterThanOrEqual(32)
    const url = new URL(storage.databaseUrl)
    url.password = "guess"
    const intruder = openStorage({ dataDir, databaseUrl: url.href, log, now })
    await expect(intruder).rejects.toThrow(/password authentication failed/)
    await expect(intruder).rejects.not.toThrow(/guess/)
  })

  test("[STA-2] after kill -9 the server left behind is taken over as it is, with all that was acknowledged", async () => {
    const holder = startHolder(dataDir)
    const port = await holder.opened
    await holder.kill()
    const storage = await open()
    expect(portOf(storage)).toBe(port)
    await write(storage, "lamp")
    expect(await read(storage)).toEqual(["lamp"])
  })

  test("[STA-2] after kill -9 of everything it recovers what was committed", async () => {
    const first = await open(() => undefined)
    await write(first, "chair")
    process.kill(await postmasterPid(), "SIGKILL")
    await first.close()
    expect(await read(await open())).toEqual(["chair"])
  })

  test("[STA-3] a second one on the same directory is refused by name, and the first goes on", async () => {
    const holder = startHolder(dataDir)
    await holder.opened
    await expect(open()).rejects.toThrow(
      `another Vetrina is using the data directory ${dataDir}: stop it, or give this one a DATA_DIR of its own`,
    )
    expect(holder.child.exitCode).toBeNull()
    await holder.kill()
    await open()
  })

  test("[STA-3] of several that start together on a new directory exactly one gets it", async () => {
    const results = await Promise.allSettled([open(), open(), open()])
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected", "rejected"])
    for (const result of results) {
      if (result.status === "rejected") expect(String(result.reason)).toContain("another Vetrina is using")
    }
  })

  test("[STA-3] one that is just leaving is waited for", async () => {
    const first = await open()
    await write(first, "stool")
    const leaving = pause(50).then(() => first.close())
    const second = await openStorage({ dataDir, log, now, holderPatience: 10_000 })
    opened.push(second)
    await leaving
    expect(await read(second)).toEqual(["stool"])
  })

  test("[STA-4] files left by the dead never block: a pid that belongs to a stranger now, a pid of nobody, an empty file", async () => {
    const first = await open()
    await write(first, "rug")
    await first.close()
    const file = join(dataDir, "postgres/postmaster.pid")
    for (const pid of [String(process.pid), "999999999", "rubbish"]) {
      await writeFile(
        file,
        pid === "rubbish" ? pid : `${pid}\n${join(dataDir, "postgres")}\n1\n5432\n\n\n\nready\n`,
      )
      const storage = await open()
      expect(await read(storage)).toEqual(["rug"])
      await storage.close()
    }
  })

  test("[STA-5] a first start killed while the database was being made is made anew", async () => {
    const holder = startHolder(dataDir)
    await until(async () => (await readdir(dataDir)).some((name) => name.startsWith("postgres-draft-")))
    await holder.kill()
    expect(await readdir(dataDir)).not.toContain("postgres")
    await write(await open(), "shelf")
    expect(await filesOf()).toEqual(["postgres", "postgres-password"])
  })

  test("[STA-5] a first start killed right after the database was made goes on from there", async () => {
    const holder = startHolder(dataDir)
    await until(async () => (await readdir(dataDir)).includes("postgres"))
    await holder.kill()
    await write(await open(), "shelf")
    expect(await filesOf()).toEqual(["postgres", "postgres-password"])
  })

  test("[STA-6] when the database goes away under it, that is told at once, and once", async () => {
    let told = 0
    const lost = new Promise<Error>((resolve) => {
      void open((error) => {
        told += 1
        resolve(error)
      }).then(async () => process.kill(await postmasterPid(), "SIGKILL"))
    })
    expect((await lost).message).not.toBe("")
    await pause(0)
    expect(told).toBe(1)
  })

  test("[STA-4] a data directory that can't be made is named", async () => {
    await writeFile(join(dataDir, "file"), "")
    const path = join(dataDir, "file", "deeper")
    await expect(openStorage({ dataDir: path, log, now })).rejects.toThrow(
      `cannot make the data directory ${path}`,
    )
    await mkdir(join(dataDir, "unused"))
  })
})
