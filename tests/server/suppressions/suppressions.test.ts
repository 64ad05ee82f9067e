import fc from "fast-check"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { RULES } from "../../../src/feedback/rules/rules.ts"
import { createShowroomDay } from "../../../src/server/events/showroom-day.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createForgetSuppressions } from "../../../src/server/suppressions/forget-suppressions.ts"
import { createEventsApp, type EventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { type LooseEvent, makeEvent } from "../../helpers/events/make-events.ts"
import { createMeApp } from "../../helpers/events/me-app.ts"
import { type ApiApp, cookieOf, createApiApp } from "../../helpers/server/api-app.ts"
import { describeOnStorages, openTestStorage } from "../../helpers/storage/test-storage.ts"

/** The nights in which Rome's clocks changed, and an ordinary midnight. */
const TIMES = [Date.UTC(2026, 2, 28, 22), Date.UTC(2026, 9, 24, 21), Date.UTC(2026, 9, 26, 21)]
const NOW = Date.UTC(2026, 9, 28)

const prompts = [
  { promptId: "ask-csat", promptVersion: 1, touchpointId: "tp-lighting" },
  { promptId: "ask-csat", promptVersion: 2, touchpointId: "tp-seating" },
  { promptId: "ask-nps", promptVersion: 1, touchpointId: "tp-exit" },
]

function suppressed(change: Record<string, unknown> = {}): LooseEvent {
  return makeEvent("prompt.suppressed", { ...prompts[0], rule: "cool-down", ...change })
}

const moment = fc
  .record({
    prompt: fc.constantFrom(...prompts),
    rule: fc.constantFrom(...RULES.slice(0, 6), "of-another-edition"),
    base: fc.constantFrom(...TIMES),
    minutes: fc.nat(240),
  })
  .map(({ prompt, rule, base, minutes }) =>
    suppressed({ ...prompt, rule, at: new Date(base + minutes * 60_000).toISOString() }),
  )

/** Requests in which each event comes at least once, in any order, some of them again, with other events between. */
const delivery = fc.array(moment, { minLength: 1, maxLength: 30 }).chain((events) =>
  fc.record({
    events: fc.constant(events),
    order: fc.shuffledSubarray([...events, ...events], {
      minLength: events.length,
      maxLength: 2 * events.length,
    }),
    size: fc.integer({ min: 1, max: 9 }),
    together: fc.boolean(),
  }),
)

const romeDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" })

/** The counts by the definition, from the events alone. */
function recount(events: readonly LooseEvent[]): string[] {
  const counts = new Map<string, number>()
  for (const { at, promptId, touchpointId, rule } of events) {
    const name = RULES.some((each) => each === rule) ? rule : "(unknown)"
    const key = [romeDay.format(new Date(String(at))), promptId, touchpointId, name].join(" ")
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].map(([key, count]) => `${key} ${count}`).sort()
}

const COUNTED = `select day || ' ' || prompt || ' ' || touchpoint || ' ' || rule || ' ' || count as line from suppressions`

describeOnStorages("what was due and not asked", (open) => {
  let storage: Storage

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())
  const counted = async () =>
    (await storage.pool.query<{ line: string }>(COUNTED)).rows.map(({ line }) => line).sort()

  test("[ASK-33] repeated, shuffled and cut into any requests, it is counted as a recount counts it", async () => {
    await fc.assert(
      fc.asyncProperty(delivery, async ({ events, order, size, together }) => {
        await forgetEvents(storage.pool)
        const servers = [createEventsApp({ pool: storage.pool }), createEventsApp({ pool: storage.pool })]
        for (const server of servers) server.clock.now = NOW
        const missing = events.filter((event) => !order.includes(event))
        const all = [...order, ...missing]
        const requests = Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
          all.slice(at * size, (at + 1) * size),
        )
        const send = async (request: LooseEvent[], at: number) => {
          const reply = await servers[at % 2]?.send([...request, makeEvent("zone.entered")])
          expect(reply?.rejected).toEqual([])
        }
        if (together) await Promise.all(requests.map(send))
        else for (const [at, request] of requests.entries()) await send(request, at)
        expect(await counted()).toEqual(recount(events))
      }),
      { numRuns: 40 },
    )
  })

  describe("when a visitor has everything about them deleted", () => {
    let server: EventsApp
    beforeEach(async () => {
      await forgetEvents(storage.pool)
      server = createEventsApp({ pool: storage.pool })
    })

    test("[ASK-33] what they weren't asked is counted no more, and what others weren't still is", async () => {
      const visitorId = "0b7e4a52-3f0e-4c59-9a4e-1f2d3c4b5a69"
      const theirs = { visitorId, visitId: "visit-amina" }
      const others = [suppressed(), suppressed({ ...prompts[2], rule: "nps-cool-down" })]
      await server.send([suppressed(theirs), suppressed({ ...theirs, rule: "per-visit" }), ...others])
      expect(await counted()).toHaveLength(3)
      const forget = createForgetSuppressions(createShowroomDay("Europe/Rome"))
      await createMeApp(storage.pool, server, [forget]).deletion(visitorId)
      expect(await counted()).toEqual(recount(others))
    })
  })
})

describe("GET /api/suppressions", () => {
  let storage: Storage
  let vetrina: ApiApp
  let marketer: Record<string, string>

  beforeAll(async () => {
    storage = await openTestStorage()
    vetrina = await createApiApp(storage)
    const email = "giulia@example.com"
    const password = "correct horse battery"
    await vetrina.api.staff.add({ name: "Giulia", email, password }, "marketer")
    marketer = cookieOf(await vetrina.post("/api/auth/sign-in/email", { email, password }))
    await storage.pool.query(
      `insert into suppressions (showroom_id, day, prompt, touchpoint, rule, count) values
       ($1, '2026-11-20', $2, $3, 'cool-down', 3), ($1, '2026-11-21', $2, $3, 'per-visit', 5),
       ($1, '2026-11-21', 'cart-ces', 'cart', 'cool-down', 4), ('another', '2026-11-21', $2, $3, 'cool-down', 90)`,
      ["casa-ambrogia", "product-csat", "lighting"],
    )
  })
  afterAll(() => storage.close())
  const read = async (query: string) => (await vetrina.get(`/api/suppressions?${query}`, marketer)).json()
  const range = "from=2026-11-01&to=2026-11-30&lang=en"

  test("[ASK-33] tells them by rule, prompt, touchpoint and day, of any days and filters", async () => {
    expect(await read(range)).toEqual({
      by: "rule",
      from: "2026-11-01",
      to: "2026-11-30",
      timezone: "Europe/Rome",
      total: 12,
      groups: [
        { key: "cool-down", label: "cool-down", count: 7 },
        { key: "per-visit", label: "per-visit", count: 5 },
      ],
    })
    const byPrompt = await read(`${range}&by=prompt&rule=cool-down`)
    expect(byPrompt.groups.map(({ key, count }: { key: string; count: number }) => [key, count])).toEqual([
      ["cart-ces", 4],
      ["product-csat", 3],
    ])
    expect(byPrompt.groups[0].label).toMatch(/^How easy/)
    expect((await read(`${range}&by=touchpoint`)).groups[0]).toMatchObject({ label: "Lamps", count: 8 })
    expect((await read(`${range}&by=day&prompt=product-csat&touchpoint=lighting`)).groups).toEqual([
      { key: "2026-11-20", label: "2026-11-20", count: 3 },
      { key: "2026-11-21", label: "2026-11-21", count: 5 },
    ])
    expect(await read("from=2025-01-01&to=2025-01-02")).toMatchObject({ total: 0, groups: [] })
  })

  test("is for marketers, and names what it doesn't understand", async () => {
    expect((await vetrina.get("/api/suppressions")).status).toBe(401)
    for (const [query, reason] of [
      ["by=mood", 'invalid by "mood": expected one of rule, prompt, touchpoint, day'],
      ["from=yesterday", 'invalid from "yesterday": expected a day such as 2026-11-21'],
      ["product=lamp", 'unknown parameter "product"'],
    ] as const) {
      const response = await vetrina.get(`/api/suppressions?${query}`, marketer)
      expect(response.status).toBe(400)
      expect((await response.json()).error.message).toBe(reason)
    }
  })

  test("[ASK-34] what each version of a prompt asked can be read, and nobody else's business", async () => {
    expect((await vetrina.get("/api/prompts/product-csat/versions")).status).toBe(401)
    const missing = await vetrina.get("/api/prompts/no-such/versions", marketer)
    expect([missing.status, (await missing.json()).error.code]).toEqual([404, "prompt-unknown"])
    for (const unknown of ["product-csat/versions/99", "no-such/versions/1", "product-csat/versions/one"])
      expect((await vetrina.get(`/api/prompts/${unknown}`)).status).toBe(404)
  })
})
