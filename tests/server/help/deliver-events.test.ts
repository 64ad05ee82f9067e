import { randomUUID } from "node:crypto"
import { pino } from "pino"
import { v7 } from "uuid"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { createDeliverEvents } from "../../../src/server/help/deliver-events.ts"
import { createDutyStore } from "../../../src/server/storage/duty-store.ts"
import { createHelpStore } from "../../../src/server/storage/help-store.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createHelpApp } from "../../helpers/help/help-app.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

const log = pino({ level: "silent" })
const DAY = 86_400_000

describe("what is kept of help", () => {
  let storage: Storage
  beforeAll(async () => {
    storage = await openTestStorage()
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    await storage.pool.query(
      "truncate help_requests, help_lines, help_events, guides_on_duty, events cascade",
    )
  })

  test("[HLP-10] an event that can't be written now is kept, and written once when it can", async () => {
    const { pool } = storage
    for (let index = 0; index < 150; index += 1) {
      await pool.query("insert into help_events (id, made_at, body) values ($1, now(), $2)", [
        v7(),
        { index },
      ])
    }
    const taken: unknown[] = []
    let away = true
    const ingest = {
      accept: async ({ events }: { events: readonly unknown[] }) => {
        if (away) throw new Error("the database is away")
        taken.push(...events)
        return { accepted: [], duplicates: [], rejected: [] }
      },
    }
    const deliver = createDeliverEvents({ pool, ingest, log, now: () => 0 })
    await deliver()
    expect(taken).toEqual([])
    away = false
    await Promise.all([deliver(), deliver(), deliver()])
    expect(taken).toHaveLength(150)
    const { rows } = await pool.query("select count(*)::int as left from help_events")
    expect(rows).toEqual([{ left: 0 }])
  })

  test("[HLP-10] a change and its event are kept together: one without the other never is", async () => {
    const app = await createHelpApp(storage)
    const marta = await app.guide("Marta")
    await marta.duty(true)
    const anna = app.visitor()
    await anna.ask()
    const store = createHelpStore({ pool: storage.pool, showroomId: "casa-ambrogia" })
    const change = store.change(anna.id, null, (request) => ({
      change: { kind: "changed", request: { ...request, state: "closed" } },
      events: [{ id: "no uuid", at: "", type: "help.closed", visitId: "", showroomId: "", requestId: "" }],
    }))
    await expect(change).rejects.toThrow()
    expect(await store.find(anna.id)).toMatchObject({ state: "waiting" })
  })

  test("[HLP-14] a contact is erased thirty days after the answer, and old conversations are gone", async () => {
    const app = await createHelpApp(storage)
    const marta = await app.guide("Marta")
    const anna = app.visitor()
    const contact = { kind: "email", value: "anna@example.com" } as const
    await anna.ask({ kind: "message", about: "Ciao", contact, consent: true })
    const store = createHelpStore({ pool: storage.pool, showroomId: "casa-ambrogia" })
    const now = Date.now()
    await store.forget({ contactsBefore: now + DAY, oldest: now - DAY })
    expect(await store.find(anna.id)).toMatchObject({ contact })
    await marta.post(`/api/desk/messages/${anna.id}/done`, { note: "" })
    await store.forget({ contactsBefore: now - DAY, oldest: now - DAY })
    expect(await store.find(anna.id)).toMatchObject({ contact })
    await store.forget({ contactsBefore: now + DAY, oldest: now - DAY })
    expect(await store.find(anna.id)).toMatchObject({ contact: null, about: "Ciao" })
    await store.forget({ contactsBefore: now, oldest: now + DAY })
    expect(await store.find(anna.id)).toBeNull()
  })

  test("[HLP-8] whoever comes back after having been gone is on duty from then on", async () => {
    const app = await createHelpApp(storage)
    const { id } = await app.guide("Marta")
    const duty = createDutyStore({ pool: storage.pool, showroomId: "x", patience: 45_000 })
    await duty.start(id, 1_000)
    await duty.start(id, 2_000)
    expect(await duty.list(46_999)).toMatchObject([{ id, since: 1_000 }])
    expect(await duty.list(47_001)).toEqual([])
    expect(await duty.seen(id, 50_000)).toBe(false)
    await duty.start(id, 60_000)
    expect(await duty.list(60_000)).toMatchObject([{ since: 60_000 }])
    expect(await duty.removeGone(60_000)).toBe(0)
    expect(await duty.removeGone(200_000)).toBe(1)
  })

  test("[HLP-16] a visitor's line tells of their own request and of who is on duty, and of nobody else's", async () => {
    const app = await createHelpApp(storage)
    const marta = await app.guide("Marta")
    await marta.duty(true)
    const anna = app.visitor()
    await anna.ask()
    const response = await app.get(`/api/help/requests/${anna.id}/live`, { "x-help-key": anna.key })
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader?.read())?.value).toBe(": live\n\n")
    await app.visitor().ask({ visitId: randomUUID() })
    await marta.desk()
    const before = Date.now()
    await marta.do("take", anna.id)
    const heard = (await reader?.read())?.value ?? ""
    expect(heard).toMatch(/^event: change\ndata: \{"at":"[^"]+"\}\n\n$/)
    // The other's request would have been told before.
    expect(Date.parse(/"at":"([^"]+)"/.exec(heard)?.[1] ?? "")).toBeGreaterThanOrEqual(before)
    await reader?.cancel()
  })
})
