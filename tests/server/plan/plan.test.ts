import { Hono } from "hono"
import { pino } from "pino"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { createPlanGrid } from "../../../src/domain/plan/plan-grid.ts"
import type { Zone } from "../../../src/domain/scene.ts"
import { csat, tally } from "../../../src/metrics/index.ts"
import type { PlanReply } from "../../../src/protocol/plan.ts"
import { answerMetrics } from "../../../src/server/figures/answer-metrics.ts"
import { errorResponse } from "../../../src/server/http/error-response.ts"
import type { HttpEnv } from "../../../src/server/http/http-env.ts"
import { planRoute } from "../../../src/server/plan/plan-route.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createForgetVisitor } from "../../../src/server/visitors/forget-visitor.ts"
import { hashSecret } from "../../../src/server/visitors/hash-secret.ts"
import { createEventsApp, type EventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { NOON, promptEvent } from "../../helpers/events/make-events.ts"
import { registry as showroom } from "../../helpers/events/test-registry.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

const box = (left: number, back: number, width: number, depth: number): Zone["outline"] => [
  { x: left, z: back },
  { x: left + width, z: back },
  { x: left + width, z: back + depth },
  { x: left, z: back + depth },
]
const zone = (id: string, outline: Zone["outline"]): Zone => ({
  ...{ id, name: { it: id, en: id }, outline, arrival: { x: 0, z: 0, heading: 0 } },
})
/** Two rooms of 5.6 metres, one beside the other: four tiles each. */
const plans = new Map([
  [
    "flagship",
    createPlanGrid({
      zones: [zone("lighting", box(0, 0, 5.6, 5.6)), zone("seating", box(5.6, 0, 5.6, 5.6))],
    }),
  ],
])
const registry = { ...showroom, plans }
const DAY = 86_400_000

describe("the plan", () => {
  let storage: Storage
  let server: EventsApp
  let app: Hono<HttpEnv>
  let made = 0

  beforeAll(async () => {
    storage = await openTestStorage()
    app = new Hono<HttpEnv>()
    app.onError((error, c) => errorResponse(error, c, pino({ level: "silent" })))
    const guard = async (_: unknown, next: () => Promise<void>) => next()
    app.route("/", planRoute({ pool: storage.pool, registry, guard, today: () => "2026-11-21" }))
  })
  beforeEach(async () => {
    await forgetEvents(storage.pool)
    server = createEventsApp({ pool: storage.pool, limit: async () => undefined, ingest: { registry } })
  })
  afterAll(() => storage.close())

  function answer(
    [x, z]: readonly [x: number, z: number],
    score: number,
    more: Record<string, unknown> = {},
  ) {
    made += 1
    return promptEvent("answered", {
      ...{
        impressionId: `plan-${made}`,
        score,
        place: { zone: x < 5.6 ? "lighting" : "seating", x, z, heading: 0 },
      },
      ...more,
    })
  }
  async function send(events: readonly unknown[]): Promise<void> {
    for (let from = 0; from < events.length; from += 100)
      expect((await server.send(events.slice(from, from + 100))).rejected).toEqual([])
  }
  const many = (at: readonly [number, number], scores: readonly number[]) =>
    scores.map((score) => answer(at, score))
  async function ask(query = ""): Promise<PlanReply> {
    const response = await app.request(`/api/plan?measure=satisfaction&scene=flagship&lang=en${query}`)
    expect(response.status).toBe(200)
    return response.json()
  }
  const tile = (plan: PlanReply, id: string) => plan.tiles.find((each) => each.id === id)

  test("[PLN-1] a tile tells of the answers that were given on it; the zones and the store are those of the metrics", async () => {
    await send([
      ...many([1, 1], [5, 5, 4, 2, 1, 5]),
      ...many([4, 1], [3, 3, 3, 3, 3, 3, 3]),
      ...many([1, 4], [5, 5]),
      ...many([7, 1], [4, 4, 4, 4, 4]),
      // Of somebody who isn't remembered only the zone is known.
      ...many([1, 1], [1, 1, 1]).map((event) => ({ ...event, place: { zone: "lighting" } })),
    ])
    const plan = await ask()
    const { value, low, high, n, mean } = csat(tally("1-5", [5, 5, 4, 2, 1, 5]))
    expect(tile(plan, "lighting/tile/0,0")).toMatchObject({
      ...{ value, low, high, n, mean, counts: [1, 1, 0, 1, 3], hidden: false, x: 0, z: 0 },
      ...{ width: expect.closeTo(2.8), depth: expect.closeTo(2.8), middle: { x: expect.closeTo(1.4) } },
    })
    expect(tile(plan, "lighting/tile/1,0")).toMatchObject({ n: 7, value: 0 })
    expect(tile(plan, "lighting/tile/0,1")).toEqual(
      expect.objectContaining({ n: 2, value: null, mean: null, counts: null, hidden: "too-few" }),
    )
    const options = {
      pool: storage.pool,
      registry,
      language: "en" as const,
      findTitles: async () => new Map(),
    }
    const { total, groups } = await answerMetrics(
      { metric: "csat", by: "zone", from: "2026-10-25", to: "2026-11-21", filters: {} },
      options,
    )
    expect(plan.total).toEqual(total)
    expect(plan.zones).toEqual(
      groups.map((group) => ({ ...group, elsewhere: group.key === "lighting" ? 5 : 0 })),
    )
  })

  test("[PLN-3] tiles grow until there are answers enough: cells, tiles, and the zone as a whole", async () => {
    const scores = (count: number) => Array.from({ length: count }, (_, index) => 1 + (index % 5))
    await send([...many([0.5, 0.5], scores(32)), ...many([2, 0.5], scores(30)), ...many([4, 4], scores(31))])
    await send([...many([7, 1], [5, 5, 5]), ...many([10, 5], [5, 4])])
    const plan = await ask()
    expect(plan.tiles.map(({ id, n, hidden }) => [id, n, hidden])).toEqual([
      ["lighting/cell/0,0", 32, false],
      ["lighting/cell/1,0", 30, false],
      ["lighting/tile/1,1", 31, false],
      ["seating/zone", 5, false],
    ])
  })

  test("[PLN-2] what is amended, withdrawn or deleted is counted anew, and leaves no row that counts nothing", async () => {
    const visitorId = "01932f00-0000-7000-8000-0000000000aa"
    const first = answer([1, 1], 5)
    const theirs = answer([1, 1], 1, { visitId: "visit-theirs", visitorId })
    await send([first, theirs, ...many([1, 1], [5, 5, 5, 5])])
    expect(tile(await ask(), "lighting/zone") ?? tile(await ask(), "lighting/tile/0,0")).toMatchObject({
      n: 6,
    })
    await send([
      promptEvent("amended", {
        impressionId: first.impressionId,
        score: 2,
        at: new Date(NOON + 1000).toISOString(),
      }),
    ])
    expect(tile(await ask(), "lighting/tile/0,0")).toMatchObject({ counts: [1, 1, 0, 0, 4] })
    const forget = createForgetVisitor({ pool: storage.pool, now: () => NOON, days: 1 })
    await forget({ visitor: hashSecret(visitorId), answers: [] })
    expect(tile(await ask(), "lighting/tile/0,0")).toMatchObject({ counts: [0, 1, 0, 0, 4] })
    await send([
      promptEvent("withdrawn", { impressionId: first.impressionId, at: new Date(NOON + 2000).toISOString() }),
    ])
    expect((await ask()).tiles.every(({ hidden }) => hidden !== false)).toBe(true)
    const { rows } = await storage.pool.query("select counts from plan_rollups")
    expect(rows).toEqual([{ counts: [0, 0, 0, 0, 4] }, { counts: [0, 0, 0, 0, 4] }])
  })

  test("[PLN-1] periods and devices choose among the answers, a quarter that is over is read as one", async () => {
    const at = (days: number) => new Date(NOON - days * DAY).toISOString()
    const on = (days: number, count: number, device: string) =>
      Array.from({ length: count }, () =>
        answer([1, 1], 4, { at: at(days), context: { language: "it", device } }),
      )
    server.clock.now = NOON - 130 * DAY
    for (const days of [230, 150, 140]) {
      server.clock.now = NOON - days * DAY + 1000
      await send([...on(days, 12, "phone"), ...on(days, 10, "desktop")])
    }
    server.clock.now = NOON + 1000
    await send([...on(3, 11, "phone"), ...on(1, 13, "desktop")])
    const all = "&from=2026-03-01&to=2026-11-21"
    expect(tile(await ask(all), "lighting/tile/0,0")).toMatchObject({ n: 90, counts: [0, 0, 0, 90, 0] })
    expect(tile(await ask(`${all}&device=phone`), "lighting/tile/0,0")).toMatchObject({ n: 47 })
    expect(tile(await ask("&from=2026-07-01&to=2026-11-19"), "lighting/tile/0,0")).toMatchObject({ n: 33 })
    expect((await ask("&from=2026-11-20&to=2026-11-20&zone=seating")).tiles).toEqual([])
  })

  test("[PLN-6] how long people stay is told by the zone, and a question that can't be answered is refused by name", async () => {
    const events = Array.from({ length: 6 }, (_, index) => ({
      ...{
        id: `01932f00-0000-7000-8000-00000000010${index}`,
        type: "zone.left",
        at: new Date(NOON).toISOString(),
      },
      ...{ visitId: `stay-${index}`, showroomId: "casa", sceneId: "flagship", place: { zone: "lighting" } },
      seconds: 30,
    }))
    await send(events)
    const response = await app.request("/api/plan?measure=dwell&scene=flagship")
    const plan: PlanReply = await response.json()
    expect(plan).toMatchObject({
      metric: "dwell",
      total: { value: 30, n: 6 },
      zones: [{ value: 30 }, { n: 0 }],
    })
    expect(plan.tiles).toMatchObject([{ id: "lighting/zone", level: "zone", value: 30, low: 30, n: 6 }])
    for (const [query, said] of [
      ["measure=joy", 'invalid measure "joy": expected one of satisfaction, effort, dwell'],
      ["scene=moon", 'invalid scene "moon": expected one of flagship'],
      ["guide=luca", 'unknown parameter "guide"'],
      ["measure=dwell&zone=lighting&zone=seating", "a visit may be in several"],
    ]) {
      const refused = await app.request(`/api/plan?${query}`)
      expect(refused.status).toBe(400)
      expect((await refused.json()).error.message).toContain(said)
    }
  })
})
