import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { FigureReply } from "../../src/protocol/metrics.ts"
import { SIGNAL_METRICS, SIGNAL_PLACES, type SignalReply } from "../../src/protocol/signal-metrics.ts"
import type { Storage } from "../../src/server/storage/storage.ts"
import { createEventsApp, forgetEvents } from "../helpers/events/events-app.ts"
import { createFiguresApp, type FiguresApp } from "../helpers/events/figures-app.ts"
import type { LooseEvent } from "../helpers/events/make-events.ts"
import { openTestStorage } from "../helpers/storage/test-storage.ts"
import { NOW } from "./histories.ts"
import { journeys } from "./journeys.ts"
import { type Period, toldOf } from "./recompute.ts"
import { formula, type Segment, type Unit, unitsOf } from "./revisit.ts"

/** For a long run: `EQUALITY_RUNS=500 EQUALITY_SEED=7 npx vitest run tests/equality`. */
const RUNS = Number(process.env.EQUALITY_RUNS ?? 8)
const SEED = Number(process.env.EQUALITY_SEED ?? 20261121)

const day = fc
  .tuple(fc.constantFrom(Date.UTC(2026, 2, 22), Date.UTC(2026, 9, 19)), fc.nat(22))
  .map(([first, index]) => new Date(first + index * 86_400_000).toISOString().slice(0, 10))
const period = fc.tuple(day, day).map(([a, b]): Period => (a < b ? { from: a, to: b } : { from: b, to: a }))
const questions = fc.array(
  fc.record({
    period,
    metric: fc.constantFrom(...SIGNAL_METRICS),
    by: fc.constantFrom("zone", "product", "language", "device", "day", null),
    filter: fc.constantFrom<readonly [string, string] | null>(
      null,
      null,
      ["language", "it"],
      ["device", "phone"],
    ),
    place: fc.constantFrom<readonly ["zone" | "product", string] | null>(
      null,
      ["zone", "lighting"],
      ["product", "lamp"],
    ),
  }),
  { minLength: 6, maxLength: 6 },
)
type Question = typeof questions extends fc.Arbitrary<(infer Q)[]> ? Q : never

describe("what visits tell without being asked", () => {
  let storage: Storage
  let app: FiguresApp
  const seen = { shown: 0, hidden: 0 }

  beforeAll(async () => {
    storage = await openTestStorage()
    app = createFiguresApp(storage.pool)
  })
  afterAll(() => storage.close())

  async function store(events: readonly LooseEvent[]): Promise<void> {
    await forgetEvents(storage.pool)
    const server = createEventsApp({ pool: storage.pool, limit: async () => undefined })
    server.clock.now = NOW
    for (let from = 0; from < events.length; from += 60)
      expect((await server.send(events.slice(from, from + 60))).rejected).toEqual([])
  }

  function isSame(figure: FigureReply, units: readonly Unit[], days: Period, covered: boolean): void {
    const asked = units.filter((unit) => days.from <= unit.day && unit.day <= days.to)
    const [whole = [], ...rest] = toldOf(units, days)
    if (figure.hidden !== false) {
      seen.hidden += 1
      expect([figure.n, figure.value, figure.counts]).toEqual([asked.length, null, null])
      if (!covered) expect(whole).toEqual([])
      return
    }
    seen.shown += 1
    const fit = [whole, ...(covered ? rest : [])].filter((told) => told.length === figure.n)
    expect(fit.map((told) => formula(told).toFixed(9))).toContain(figure.value?.toFixed(9))
    expect(figure.n).toBeGreaterThanOrEqual(5)
    expect(figure.waiting ?? 0).toBe(asked.length - figure.n)
    if (figure.counts) expect((100 * (figure.counts[1] ?? 0)) / figure.n).toBeCloseTo(figure.value ?? -1, 9)
  }

  async function check(
    { metric, by, filter, place, period: days }: Question,
    events: readonly LooseEvent[],
  ): Promise<void> {
    const places: readonly string[] = SIGNAL_PLACES[metric]
    const own = place && places.includes(place[0]) && by !== "zone" && by !== "product" ? place : null
    const asked = by !== null && (by === "zone" || by === "product") && !places.includes(by) ? null : by
    const filters = [...(filter && filter[0] !== asked ? [filter] : []), ...(own ? [own] : [])]
    const query = new URLSearchParams([
      ["metric", metric],
      ["from", days.from],
      ["to", days.to],
      ...(asked ? [["by", asked]] : []),
      ...filters.map(([name, key]) => [name, key]),
    ])
    const reply: SignalReply = await (await app.get(`/api/metrics?${query}`)).json()
    const isLeft = (unit: Unit) =>
      filters.every(([name, key]) => (name !== "language" && name !== "device") || unit[name] === key)
    const whole: Segment = own ? { by: own[0], key: own[1] } : { by: null, key: "" }
    const units = unitsOf(metric, whole, events).filter(isLeft)
    isSame(reply.total, units, days, filters.length > 0)
    for (const group of reply.groups) {
      const { key } = group
      if (asked === "zone" || asked === "product")
        isSame(group, unitsOf(metric, { by: asked, key }, events).filter(isLeft), days, true)
      else if (asked === "day") isSame(group, units, { from: key, to: key }, filters.length > 0)
      else if (asked)
        isSame(
          group,
          units.filter((unit) => unit[asked] === key),
          days,
          true,
        )
    }
  }

  test(
    "[MET-50] [MET-51] is counted as the raw events give it, in any order, across both clock changes",
    async () => {
      await fc.assert(
        fc.asyncProperty(journeys, questions, async ({ events, sent }, all) => {
          await store(sent)
          for (const question of all) await check(question, events)
        }),
        { numRuns: RUNS, seed: SEED },
      )
      expect(seen.shown).toBeGreaterThan(RUNS)
      expect(seen.hidden).toBeGreaterThan(RUNS)
    },
    60_000 + RUNS * 10_000,
  )
})
