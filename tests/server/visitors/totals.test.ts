import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { type ApiApp, cookieOf, createApiApp } from "../../helpers/server/api-app.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const OWNER = { email: "giulia@example.com", password: "correct horse battery" }

describeOnStorages("what is only counted", (open) => {
  let storage: Storage
  let vetrina: ApiApp
  let cookies: Record<string, string>

  beforeAll(async () => {
    storage = await open()
    vetrina = await createApiApp(storage)
    await vetrina.api.staff.addOwner({ ...OWNER, name: "Giulia" })
    cookies = cookieOf(
      await vetrina.post("/api/auth/sign-in/email", OWNER, { origin: "http://localhost:8080" }),
    )
  })
  afterAll(() => storage.close())
  beforeEach(() => storage.pool.query("truncate daily_totals").then(() => undefined))

  test("[OWN-18] a visit and a question held back add one to their day, and nothing else is kept of them", async () => {
    for (const what of ["visit", "held", "held"])
      expect((await vetrina.post("/api/totals", { what })).status).toBe(200)
    const reply = await (await vetrina.get("/api/totals", cookies)).json()
    expect(reply.total).toEqual({ visits: 1, held: 2 })
    expect(reply.days).toMatchObject([{ visits: 1, held: 2 }])
    expect(reply.timezone).toBe("Europe/Rome")
    const { rows } = await storage.pool.query("select * from daily_totals order by what")
    expect(rows.map((row) => Object.keys(row).sort())).toEqual([
      ["count", "day", "showroom_id", "what"],
      ["count", "day", "showroom_id", "what"],
    ])
  })

  test("[OWN-18] many at the same time are all counted, also those of a shop floor behind one address", async () => {
    const sent = await Promise.all(
      Array.from({ length: 200 }, () => vetrina.post("/api/totals", { what: "visit" })),
    )
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200]))
    expect((await (await vetrina.get("/api/totals", cookies)).json()).total.visits).toBe(200)
  })

  test.each([
    [{ what: "sale" }, 400],
    [{}, 400],
    [{ what: "visit", visitId: "one" }, 400],
    ["[", 400],
    [`{"what":"${"x".repeat(300)}"}`, 413],
  ])("[OWN-18] anything else is refused: %o", async (body, status) => {
    expect((await vetrina.post("/api/totals", body)).status).toBe(status)
    expect((await storage.pool.query("select * from daily_totals")).rows).toEqual([])
  })

  test("[OWN-18] only marketers and the owner read them, for days that are days", async () => {
    expect((await vetrina.get("/api/totals")).status).toBe(401)
    expect((await vetrina.get("/api/totals?from=2026-02-30", cookies)).status).toBe(400)
    expect((await vetrina.get("/api/totals?by=visitor", cookies)).status).toBe(400)
    const past = await (await vetrina.get("/api/totals?from=2020-01-01&to=2020-01-31", cookies)).json()
    expect(past).toMatchObject({ from: "2020-01-01", total: { visits: 0, held: 0 }, days: [] })
  })

  test("[OWN-12] the whole server answers a visitor about themselves, and tells nobody else", async () => {
    const authorization = "Visitor 0b7e4a52-3f0e-4c59-9a4e-1f2d3c4b5a69"
    for (const path of ["/api/me/answers", "/api/me/replies", "/api/me/export"]) {
      const response = await vetrina.get(path, { authorization })
      expect([path, response.status]).toEqual([path, 200])
      expect(response.headers.get("cache-control")).toBe("no-store")
      expect((await vetrina.get(path)).status).toBe(401)
    }
    const gone = await vetrina.post("/api/me/deletion", {}, { authorization })
    expect((await gone.json()).deleted).toMatchObject({ answers: 0, events: 0 })
    expect((await vetrina.post("/api/me/deletion", { answers: [{ impressionId: 7 }] })).status).toBe(400)
  })
})
