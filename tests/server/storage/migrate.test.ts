import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { pino } from "pino"
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest"
import { migrate } from "../../../src/server/storage/migrate.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const log = pino({ level: "silent" })
const now = () => Date.UTC(2026, 10, 21)

describeOnStorages("migrations", (open) => {
  let storage: Storage
  let folder: string
  let directory: URL

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "vetrina-migrations-"))
    directory = pathToFileURL(`${folder}/`)
    await storage.pool.query("drop schema public cascade; create schema public")
  })
  afterEach(() => rm(folder, { recursive: true }))

  const run = () => migrate({ pool: storage.pool, log, now, directory })
  const file = (name: string, sql: string) => writeFile(join(folder, name), sql)

  test("[STA-8] migrations run in the order of their numbers, and only once", async () => {
    await file("0002_more.sql", "alter table things add column colour text")
    await file("0001_things.sql", "create table things (id int)")
    expect(await run()).toEqual(["0001_things.sql", "0002_more.sql"])
    expect(await run()).toEqual([])
    await file("0003_last.sql", "insert into things values (1, 'ochre')")
    expect(await run()).toEqual(["0003_last.sql"])
  })

  test("[STA-8] processes that start together migrate once", async () => {
    await file("0001_things.sql", "create table things (id int); insert into things values (1)")
    const applied = await Promise.all([run(), run(), run(), run()])
    expect(applied.flat()).toEqual(["0001_things.sql"])
    expect((await storage.pool.query("select * from things")).rowCount).toBe(1)
  })

  test("[STA-9] a migration that fails is undone whole and named", async () => {
    await file("0001_things.sql", "create table things (id int)")
    await file("0002_broken.sql", "insert into things values (1); select nonsense()")
    await expect(run()).rejects.toThrow(/0002_broken\.sql failed and was undone.*nonsense/)
    expect((await storage.pool.query("select * from things")).rowCount).toBe(0)
    await file("0002_broken.sql", "insert into things values (1)")
    expect(await run()).toEqual(["0002_broken.sql"])
  })

  test("[STA-9] a migration that was changed after it ran, or that this version lacks, stops the start", async () => {
    await file("0001_things.sql", "create table things (id int)")
    await run()
    await file("0001_things.sql", "create table things (id bigint)")
    await expect(run()).rejects.toThrow("migration 0001_things.sql was changed after it was applied")
    await rm(join(folder, "0001_things.sql"))
    await expect(run()).rejects.toThrow(/newer Vetrina \(it has 0001_things\.sql\)/)
  })

  test("files that are not called NNNN_name.sql, or share a number, are refused by name", async () => {
    await file("first.sql", "select 1")
    await expect(run()).rejects.toThrow("first.sql")
    await rm(join(folder, "first.sql"))
    await file("0001_a.sql", "select 1")
    await file("0001_b.sql", "select 1")
    await expect(run()).rejects.toThrow("two migrations are numbered 0001")
  })
})
