import { tmpdir } from "node:os"
import pg from "pg"
import { pino } from "pino"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { withoutPassword } from "../../../src/server/storage/open-postgres-storage.ts"
import { openStorage } from "../../../src/server/storage/open-storage.ts"
import { openTestDatabase, whyNot } from "../../helpers/storage/test-storage.ts"

const log = pino({ level: "silent" })
const now = () => Date.now()
const open = (databaseUrl: string) => openStorage({ dataDir: tmpdir(), databaseUrl, log, now })
const reason = whyNot("postgres")

describe.skipIf(reason !== null)(`an own PostgreSQL${reason === null ? "" : ` (skipped: ${reason})`}`, () => {
  let database: Awaited<ReturnType<typeof openTestDatabase>>

  beforeAll(async () => {
    database = await openTestDatabase()
  })
  afterAll(() => database.close())

  test("[STA-7] several processes may share it, and it is migrated once", async () => {
    const storages = await Promise.all([open(database.url), open(database.url), open(database.url)])
    const { rows } = await storages[0].pool.query(
      "select name, count(*)::int as times from migrations group by name",
    )
    expect(rows.length).toBeGreaterThanOrEqual(4)
    expect(rows.every(({ times }) => times === 1)).toBe(true)
    expect(storages.map((storage) => storage.kind)).toEqual(["postgres", "postgres", "postgres"])
    await Promise.all(storages.map((storage) => storage.close()))
  })

  test("[STA-7] one older than 15 is refused with its version", async () => {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await client.query(`
      create schema older;
      create function older.current_setting(text) returns text language sql as $$ select '140011' $$;
      alter role current_user set search_path = older, pg_catalog, public;
    `)
    try {
      await expect(open(database.url)).rejects.toThrow(/is PostgreSQL 14: Vetrina needs 15 or later/)
    } finally {
      await client.query("alter role current_user reset search_path")
      await client.end()
    }
  })

  test("[STA-7] a database that isn't there is named without its password", async () => {
    const url = new URL(database.url)
    url.pathname = "/nowhere"
    url.password = "hush"
    await expect(open(url.href)).rejects.toThrow(
      /cannot use the database at postgresql:.*\/nowhere: database "nowhere" does not exist/,
    )
    await expect(open(url.href)).rejects.not.toThrow(/hush/)
  })
})

describe("DATABASE_URL", () => {
  test("[STA-7] a server that doesn't answer is named", async () => {
    await expect(open("postgresql://me:hush@127.0.0.1:1/shop")).rejects.toThrow(
      "cannot use the database at postgresql://me@127.0.0.1:1/shop: connect ECONNREFUSED 127.0.0.1:1",
    )
  })

  test("[STA-7] another kind of address is refused", async () => {
    await expect(open("mysql://me:hush@127.0.0.1/shop")).rejects.toThrow(
      /^DATABASE_URL must look like postgresql:/,
    )
  })

  test("is shown without its password", () => {
    expect(withoutPassword("postgres://me:hush@host:5433/shop?sslmode=require")).toBe(
      "postgres://me@host:5433/shop",
    )
    expect(withoutPassword("hush")).toBe("DATABASE_URL")
  })
})
