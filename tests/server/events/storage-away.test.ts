import { pino } from "pino"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { createPool } from "../../../src/server/storage/create-pool.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createEventsApp, forgetEvents, post } from "../../helpers/events/events-app.ts"
import { makeEvent, promptEvent } from "../../helpers/events/make-events.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const log = pino({ level: "silent" })

describeOnStorages("events while the database is away", (open) => {
  let storage: Storage

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())
  beforeEach(() => forgetEvents(storage.pool))

  test("[API-23] are answered 503 with Retry-After: keep them and send them again", async () => {
    const pool = createPool({ databaseUrl: "postgresql://nobody@127.0.0.1:1/nowhere", log })
    const { app } = createEventsApp({ pool })
    const response = await post(app, JSON.stringify({ events: [makeEvent("visit.started")] }))
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"])
    expect((await response.json()).error.code).toBe("storage-unavailable")
    const empty = await post(app, JSON.stringify({ events: [makeEvent("visit.begun")] }))
    expect(empty.status).toBe(200)
    await pool.end()
  })

  test("[EVT-18] connections cut in the middle of writing lose nothing and double nothing", async () => {
    const address = new URL(storage.databaseUrl)
    address.searchParams.set("application_name", "cut")
    const pool = createPool({ databaseUrl: address.href, log, max: 4 })
    const { app } = createEventsApp({ pool, limit: async () => undefined })
    const events = Array.from({ length: 200 }, (_, index) =>
      promptEvent("answered", { impressionId: `cut-${index}`, visitId: `visit-${index % 7}` }),
    )
    const parts = Array.from({ length: 40 }, (_, index) => events.slice(index * 5, index * 5 + 5))
    let refusals = 0

    async function sendUntilStored(part: readonly unknown[]): Promise<void> {
      for (;;) {
        const response = await post(app, JSON.stringify({ events: part }))
        if (response.status === 200) return
        expect(response.status).toBe(503)
        refusals += 1
      }
    }
    async function cutUntilRefused(): Promise<void> {
      while (refusals < 5) {
        await storage.pool.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cut' and state <> 'idle'",
        )
      }
    }
    async function keepSending(part: readonly unknown[]): Promise<void> {
      do await sendUntilStored(part)
      while (refusals < 5)
    }

    await Promise.all([cutUntilRefused(), ...parts.map(keepSending)])
    await pool.end()
    const { rows } = await storage.pool.query(
      `select (select count(*)::int from events) as events, impressions, c3 from rollups where dimension = 'total'`,
    )
    expect(rows).toEqual([{ events: 200, impressions: 200, c3: 200 }])
  })
})
