import fc from "fast-check"
import { Hono } from "hono"
import { pino } from "pino"
import { afterAll, beforeAll, expect, test } from "vitest"
import { createPlanGrid } from "../../../src/domain/plan/plan-grid.ts"
import { waitChangeRoute } from "../../../src/server/changes/wait-change-route.ts"
import type { Registry } from "../../../src/server/events/registry.ts"
import { remembering } from "../../../src/server/figures/memory/remembering.ts"
import { errorResponse } from "../../../src/server/http/error-response.ts"
import type { HttpEnv } from "../../../src/server/http/http-env.ts"
import { metricsRoute } from "../../../src/server/http/metrics-route.ts"
import { rowsRoute } from "../../../src/server/http/rows-route.ts"
import { journeysRoute } from "../../../src/server/journeys/journeys-route.ts"
import { planRoute } from "../../../src/server/plan/plan-route.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { suppressionsRoute } from "../../../src/server/suppressions/suppressions-route.ts"
import { createForgetVisitor } from "../../../src/server/visitors/forget-visitor.ts"
import { hashSecret } from "../../../src/server/visitors/hash-secret.ts"
import { createTotalsStore } from "../../../src/server/visitors/totals-store.ts"
import { createEventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { makeEvent, NOON, promptEvent } from "../../helpers/events/make-events.ts"
import { findAmong, PRODUCTS, registry as showroom } from "../../helpers/events/test-registry.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

/** For a long run: `FIGURES_RUNS=2000 FIGURES_SEED=7 npx vitest run tests/server/figures/remembering`. */
const RUNS = Number(process.env.FIGURES_RUNS ?? 8)
const SEED = Number(process.env.FIGURES_SEED ?? 20261123)

const DAY = 86_400_000
const VISITORS = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"]
const square = [0, 0, 6, 0, 6, 6, 0, 6]
const outline = [0, 2, 4, 6].map((at) => ({ x: square[at] ?? 0, z: square[at + 1] ?? 0 }))
const lighting = { id: "lighting", name: { it: "Luci", en: "Lights" }, outline }
const registry: Registry = {
  ...showroom,
  plans: new Map([
    ["flagship", createPlanGrid({ zones: [{ ...lighting, arrival: { x: 3, z: 3, heading: 0 } }] })],
  ]),
}

const daysAgo = fc.constantFrom(0, 1, 30, 70)
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("answers" as const),
      daysAgo,
      visitor: fc.constantFrom(undefined, 0, 1),
      n: fc.integer({ min: 3, max: 8 }),
      score: fc.integer({ min: 1, max: 5 }),
      comment: fc.constantFrom(undefined, "Bella."),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("late" as const), which: fc.nat(30), withdrawn: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("walks" as const),
      daysAgo,
      n: fc.integer({ min: 4, max: 7 }),
      zones: fc.array(fc.constantFrom("lighting", "seating", "checkout"), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("held" as const), daysAgo }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("help" as const), daysAgo, n: fc.integer({ min: 3, max: 6 }) }),
  },
  fc.record({ kind: fc.constant("forget" as const), visitor: fc.nat(1) }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Each kind of question whose answers are remembered. */
const QUESTIONS = [
  "/api/metrics?metric=csat&by=touchpoint",
  "/api/metrics?metric=csat&by=week&device=desktop",
  "/api/metrics?metric=dwell&by=zone",
  "/api/metrics?metric=participation",
  "/api/metrics?metric=frt&by=zone",
  "/api/metrics?metric=aht&by=guide",
  "/api/metrics/rows?metric=csat&by=product",
  "/api/metrics/change?metric=frt&from=2026-11-20&to=2026-11-21&against=2026-10-20",
  "/api/plan?measure=satisfaction",
  "/api/plan?measure=dwell&device=desktop",
  "/api/journeys?by=zone",
  "/api/journeys?by=stage&device=desktop",
  "/api/suppressions?by=rule",
]

let storage: Storage

beforeAll(async () => {
  storage = await openTestStorage()
})
afterAll(() => storage.close())

/** The routes, for somebody who has asked before where it is the same `registry`. */
function createApp(of: Registry): (path: string) => Promise<unknown> {
  const { pool } = storage
  const guard = async (_: unknown, next: () => Promise<void>) => next()
  const findTitles = async (ids: readonly string[]) =>
    new Map(ids.filter((id) => PRODUCTS.includes(id)).map((id) => [id, `${id} in the shop`]))
  const reading = { pool, registry: of, guard, findTitles, today: () => "2026-11-21" }
  const totals = createTotalsStore({ pool, showroomId: of.showroomId })
  const app = new Hono<HttpEnv>()
  app.onError((error, c) => errorResponse(error, c, pino({ level: "silent" })))
  for (const routes of [
    metricsRoute({ ...reading, note: async () => undefined }),
    rowsRoute(reading),
    waitChangeRoute(reading),
    planRoute(reading),
    journeysRoute({ ...reading, totals, note: async () => undefined }),
    suppressionsRoute(reading),
  ])
    app.route("/", routes)
  return async (path) => {
    const response = await app.request(`${path}&lang=en`)
    if (response.status !== 200) throw new Error(`${path}: ${await response.text()}`)
    return response.json()
  }
}

function createShop() {
  const server = createEventsApp({
    pool: storage.pool,
    limit: async () => undefined,
    ingest: { registry, findProducts: findAmong(PRODUCTS) },
  })
  const forget = createForgetVisitor({ pool: storage.pool, now: () => server.clock.now, days: 0 })
  let made = 0
  const answered: Record<string, unknown>[] = []
  const when = (ago: number, minutes = 0) => ({
    at: new Date(NOON - ago * DAY + minutes * 60_000).toISOString(),
  })
  const somebody = () => {
    made += 1
    return { visitId: `visit-${made}`, context: { language: "it", device: "desktop" } }
  }

  function eventsOf(each: Exclude<Step, { kind: "forget" }>) {
    const times = (n: number) => Array.from({ length: n }, () => somebody())
    switch (each.kind) {
      case "answers":
        return times(each.n).map((who) => {
          const said = {
            ...{ ...who, ...when(each.daysAgo), score: each.score, comment: each.comment },
            ...{ visitorId: each.visitor === undefined ? undefined : VISITORS[each.visitor] },
            ...{
              impressionId: `asked-in-${who.visitId}`,
              place: { zone: "lighting", x: 1, z: 1, heading: 0 },
            },
          }
          answered.push(said)
          return promptEvent("answered", said)
        })
      case "late": {
        const before = answered[each.which % Math.max(1, answered.length)]
        if (!before) return []
        const same = { ...before, ...when(0, 40), score: undefined, comment: undefined }
        return [
          promptEvent(
            each.withdrawn ? "withdrawn" : "amended",
            each.withdrawn ? same : { ...same, score: 1 },
          ),
        ]
      }
      case "walks":
        return times(each.n).flatMap((who, index) => {
          const mine = { ...who, visitorId: VISITORS[index % 2] }
          return [
            makeEvent("visit.started", { ...mine, ...when(each.daysAgo) }),
            ...each.zones.map((zone, place) =>
              makeEvent("zone.entered", {
                ...{ ...mine, ...when(each.daysAgo, place + 1) },
                place: { zone, x: 0, z: 0, heading: 0 },
              }),
            ),
          ]
        })
      case "held":
        return times(1).map((who) =>
          makeEvent("prompt.suppressed", {
            ...{ ...who, ...when(each.daysAgo), rule: "cool-down" },
            ...{ promptId: "ask-csat", promptVersion: 1, touchpointId: "tp-lighting" },
          }),
        )
      case "help":
        return times(each.n).flatMap((who) => {
          const same = { ...who, requestId: `request-in-${who.visitId}` }
          const closed = { ...same, outcome: "handled" }
          return [
            makeEvent("help.requested", { ...same, ...when(each.daysAgo) }),
            makeEvent("help.answered", { ...same, ...when(each.daysAgo, 1) }),
            makeEvent("help.closed", { ...closed, ...when(each.daysAgo, 9) }),
          ]
        })
    }
  }

  return async (each: Step) => {
    if (each.kind === "forget")
      return void (await forget({ visitor: hashSecret(VISITORS[each.visitor] ?? ""), answers: [] }))
    const events = eventsOf(each)
    if (events.length === 0) return
    const { rejected } = await server.see(JSON.parse(JSON.stringify(events)))
    // Nothing but what contradicts what was told before, or comes of somebody who is forgotten.
    const wrong = rejected.filter(({ reason }) => !reason.includes("deleted"))
    if (each.kind !== "late") expect(wrong).toEqual([])
  }
}

test(
  "[MET-120] whoever asks again is told what one who never asked is told, whatever came, was changed, taken back or deleted since",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
        await forgetEvents(storage.pool)
        const happen = createShop()
        const again = createApp(registry)
        for (const each of steps) {
          await happen(each)
          const first = createApp({ ...registry })
          for (const question of QUESTIONS) expect(await again(question)).toEqual(await first(question))
        }
      }),
      { numRuns: RUNS, seed: SEED },
    )
  },
  60_000 + RUNS * 10_000,
)

test("[MET-120] an answer is made once while its days are as they were, together for all who ask, and again after an error", async () => {
  await forgetEvents(storage.pool)
  const happen = createShop()
  const answers = { kind: "answers", visitor: undefined, n: 5, score: 4, comment: undefined } as const
  await happen({ ...answers, daysAgo: 30 })
  let made = 0
  let fails = false
  const count = remembering(
    async () => {
      made += 1
      if (fails) throw new Error("the database is away")
      return made
    },
    { whatsOf: () => ["csat"] },
  )
  const asked = () => count({ from: "2026-10-01", to: "2026-10-31" }, { pool: storage.pool, registry })
  expect(await Promise.all([asked(), asked(), asked()])).toEqual([1, 1, 1])
  // Of another quarter of a year than it is made of.
  await happen({ ...answers, daysAgo: 70 })
  expect(await asked()).toBe(1)
  await happen({ ...answers, daysAgo: 30 })
  expect(await asked()).toBe(2)
  await happen({ ...answers, daysAgo: 30 })
  fails = true
  await expect(asked()).rejects.toThrow("the database is away")
  fails = false
  expect(await asked()).toBe(4)
})
