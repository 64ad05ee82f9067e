import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { Hono } from "hono"
import { pino } from "pino"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createPlanGrid } from "../../../src/domain/plan/plan-grid.ts"
import { HIDDEN_UNDER } from "../../../src/metrics/index.ts"
import type { JourneysReply } from "../../../src/protocol/journeys.ts"
import type { FigureReply, MetricsReply } from "../../../src/protocol/metrics.ts"
import type { PlanReply } from "../../../src/protocol/plan.ts"
import { targetsRoute } from "../../../src/server/http/actions/targets-route.ts"
import { errorResponse } from "../../../src/server/http/error-response.ts"
import type { HttpEnv } from "../../../src/server/http/http-env.ts"
import { metricsRoute } from "../../../src/server/http/metrics-route.ts"
import { requireRole } from "../../../src/server/http/require-role.ts"
import { journeysRoute } from "../../../src/server/journeys/journeys-route.ts"
import { planRoute } from "../../../src/server/plan/plan-route.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createTargetStore } from "../../../src/server/storage/target-store.ts"
import { createTotalsStore } from "../../../src/server/visitors/totals-store.ts"
import { createEventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { type LooseEvent, makeEvent, promptEvent } from "../../helpers/events/make-events.ts"
import { findAmong, registry as showroom } from "../../helpers/events/test-registry.ts"
import { createSpan } from "../../helpers/linear-algebra.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

/** For a long run: `ATTACK_RUNS=200 ATTACK_SEED=7 npx vitest run tests/server/figures/attack`. */
const RUNS = Number(process.env.ATTACK_RUNS ?? 2)
const SEED = Number(process.env.ATTACK_SEED ?? 20261122)

const FIRST = Date.UTC(2026, 9, 19, 10)
const DAYS = 33
/** The last day, and the end of the four weeks that a goal is read over. */
const TODAY = dayAt(DAYS - 1)
function dayAt(index: number): string {
  return new Date(FIRST + index * 86_400_000).toISOString().slice(0, 10)
}

const SPOTS = { lighting: [1, 1], seating: [7, 1], checkout: [13, 1] } as const
type Zone = keyof typeof SPOTS
const ZONES = ["lighting", "seating", "checkout"] as const

/** Answers that no question can tell apart. */
interface Atom {
  readonly day: number
  readonly zone: Zone
  readonly device: "phone" | "desktop"
  /** Whether those who gave them agreed to be remembered: only of these the way is known. */
  readonly remembered: boolean
  readonly n: number
}

const atoms: fc.Arbitrary<readonly Atom[]> = fc.uniqueArray(
  fc.record({
    day: fc.oneof(fc.nat(DAYS - 1), fc.constantFrom(10, 11, 31, 32)),
    zone: fc.constantFrom(...ZONES),
    device: fc.constantFrom("phone" as const, "phone" as const, "desktop" as const),
    remembered: fc.constantFrom(true, true, true, false),
    n: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 4, max: 11 })),
  }),
  {
    selector: ({ day, zone, device, remembered }) => `${day} ${zone} ${device} ${remembered}`,
    minLength: 6,
    maxLength: 18,
  },
)
const period = fc
  .tuple(fc.nat(DAYS - 1), fc.nat(DAYS - 1))
  .map(([a, b]) => ({ from: dayAt(Math.min(a, b)), to: dayAt(Math.max(a, b)) }))
type Period = typeof period extends fc.Arbitrary<infer P> ? P : never

/** Of each figure how many answers of each atom it adds up; and which atoms there are. */
type Told = ReadonlyMap<string, readonly number[]>

const box = (left: number) => [
  { x: left, z: 0 },
  { x: left + 5.6, z: 0 },
  { x: left + 5.6, z: 5.6 },
  { x: left, z: 5.6 },
]
const zones = ZONES.map((id, index) => ({
  ...{ id, name: { it: id, en: id }, outline: box(index * 5.6), arrival: { x: 0, z: 0, heading: 0 } },
}))
const registry = { ...showroom, plans: new Map([["flagship", createPlanGrid({ zones })]]) }
/** A score of its own for each of six atoms at a time, and another for the rest: then a figure's counts say what is in it. */
const AT_A_TIME = 6

describe("a marketer who adds and subtracts what any route tells", () => {
  let storage: Storage
  let app: Hono<HttpEnv>

  beforeAll(async () => {
    storage = await openTestStorage()
    const { pool } = storage
    const { showroomId } = registry
    const staff = { id: "giulia", name: "Giulia", email: "giulia@example.com", role: "marketer" } as const
    const now = () => FIRST + (DAYS - 1) * 86_400_000
    const shared = {
      ...{ pool, registry, now, today: () => TODAY },
      guard: requireRole(async () => staff, "marketer"),
      findTitles: async () => new Map<string, string>(),
      productTitles: async () => new Map<string, string>(),
      findProducts: findAmong([]),
      targets: createTargetStore({ pool, showroomId, now }),
      totals: createTotalsStore({ pool, showroomId }),
      note: async () => undefined,
    }
    app = new Hono<HttpEnv>()
    app.onError((error, c) => errorResponse(error, c, pino({ level: "silent" })))
    for (const route of [metricsRoute, planRoute, journeysRoute, targetsRoute]) app.route("/", route(shared))
  })
  afterAll(() => storage.close())

  async function store(all: readonly Atom[], scoreOf: (atom: number) => number): Promise<void> {
    await forgetEvents(storage.pool)
    const server = createEventsApp({ pool: storage.pool, limit: async () => undefined, ingest: { registry } })
    server.clock.now = FIRST + DAYS * 86_400_000
    const events = all.flatMap(({ day, zone, device, remembered, n }, atom) =>
      Array.from({ length: n }, (_, index): readonly LooseEvent[] => {
        const visitId = `visit-${atom}-${index}`
        const [x, z] = SPOTS[zone]
        const place = remembered ? { zone, x, z, heading: 0 } : { zone }
        const secret = `0b7e4a52-3f0e-4c59-9a4e-${String(atom * 100 + index).padStart(12, "0")}`
        const same = {
          ...{
            visitId,
            place,
            context: { language: "it", device },
            at: new Date(FIRST + day * 86_400_000).toISOString(),
          },
          ...(remembered ? { visitorId: secret } : {}),
        }
        const asked = { promptId: "ask-ces", touchpointId: "tp-cart", metric: "ces", scale: "1-7" }
        const answer = {
          ...same,
          ...asked,
          productId: undefined,
          impressionId: visitId,
          score: scoreOf(atom),
        }
        return [...(remembered ? [makeEvent("zone.entered", same)] : []), promptEvent("answered", answer)]
      }).flat(),
    )
    for (let from = 0; from < events.length; from += 100)
      expect((await server.send(events.slice(from, from + 100))).rejected).toEqual([])
  }

  async function get<T>(path: string): Promise<T> {
    const response = await app.request(path)
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  const search = (more: Record<string, string>, days: Period) => new URLSearchParams({ ...days, ...more })

  type Ask = () => Promise<readonly (readonly [string, FigureReply])[]>
  const ofMetrics =
    (more: Record<string, string>, days: Period): Ask =>
    async () => {
      const name = String(search(more, days))
      const { total, groups } = await get<MetricsReply>(`/api/metrics?metric=ces&${name}`)
      return [[name, total], ...groups.map((group) => [`${name} ${group.key}`, group] as const)]
    }
  const ofPlan =
    (days: Period, more: Record<string, string> = {}): Ask =>
    async () => {
      const name = `plan ${search(more, days)}`
      const plan = await get<PlanReply>(`/api/plan?measure=effort&${search(more, days)}`)
      return [
        [name, plan.total],
        ...plan.zones.map((zone) => [`${name} ${zone.key}`, zone] as const),
        ...plan.tiles.map((tile) => [`${name} ${tile.id}`, tile] as const),
      ]
    }
  const ofLeavers =
    (days: Period, more: Record<string, string> = {}): Ask =>
    async () => {
      const name = `leavers ${search(more, days)}`
      const { leavers } = await get<JourneysReply>(`/api/journeys?by=zone&${search(more, days)}`)
      const { total, groups = [] } = leavers.find(({ metric }) => metric === "easy-share") ?? {}
      const parts = groups.map(({ key, figure }) => [`${name} ${key}`, figure] as const)
      return total ? [[name, total], ...parts] : parts
    }
  const ofTarget =
    (segment: Record<string, string>): Ask =>
    async () => {
      const id = randomUUID()
      const body = JSON.stringify({
        ...{ version: 0, metric: "ces", segment, value: 6, by: "2026-12-31", days: 28, why: "" },
      })
      const headers = { "content-type": "application/json" }
      const response = await app.request(`/api/targets/${id}`, { method: "PUT", headers, body })
      if (!response.ok) throw new Error(await response.text())
      return [[`goal ${JSON.stringify(segment)}`, (await response.json()).figure]]
    }

  /** Asks the same of the same history, with other scores each time, until it is known what is in each figure that is told. */
  async function tell(all: readonly Atom[], questions: readonly Ask[]): Promise<Told> {
    const told = new Map<string, number[]>()
    for (let first = 0; first < all.length; first += AT_A_TIME) {
      await store(all, (atom) => (first <= atom && atom < first + AT_A_TIME ? 2 + atom - first : 1))
      for (const ask of questions)
        for (const [name, { counts, hidden, n }] of await ask()) {
          if (hidden !== false || counts === null) continue
          expect([name, n >= HIDDEN_UNDER]).toEqual([name, true])
          const vector = told.get(name) ?? all.map(() => 0)
          told.set(name, vector)
          for (let index = 0; index < AT_A_TIME && first + index < all.length; index += 1)
            vector[first + index] = counts[index + 1] ?? 0
        }
    }
    return told
  }

  /** All groups of one to four answers that are whole atoms. */
  function smallGroups(all: readonly Atom[]): readonly (readonly number[])[] {
    const groups: number[][] = []
    const grow = (from: number, chosen: readonly number[], n: number) => {
      if (chosen.length > 0) groups.push([...chosen])
      for (let atom = from; atom < all.length; atom += 1) {
        const more = n + (all[atom]?.n ?? 0)
        if (more < HIDDEN_UNDER && chosen.length < 3) grow(atom + 1, [...chosen, atom], more)
      }
    }
    grow(0, [], 0)
    return groups
  }

  /** The groups of fewer than five that are a sum of multiples of what is told: found by elimination, whatever the factors. */
  function leaks(
    all: readonly Atom[],
    figures: readonly (readonly number[])[],
  ): readonly (readonly number[])[] {
    const follows = createSpan(figures)
    return smallGroups(all).filter((group) =>
      follows(all.map(({ n }, atom) => (group.includes(atom) ? n : 0))),
    )
  }
  const rowsOf = (told: Told, isOf: (name: string) => boolean) =>
    [...told].filter(([name]) => isOf(name)).map(([, row]) => row)

  const WHOLE = { from: dayAt(0), to: TODAY }
  const FOUR = { from: dayAt(DAYS - 28), to: TODAY }
  /** What would be told if nothing were hidden, of the same questions. */
  const openly = (all: readonly Atom[], isIn: (atom: Atom) => boolean) =>
    all.map((atom) => (isIn(atom) ? atom.n : 0))
  const seen = { told: 0, open: 0 }
  const isBetween = ({ from, to }: Period, { day }: Atom) => from <= dayAt(day) && dayAt(day) <= to

  test(
    "[MET-101] gets nothing about fewer than five answers of a segment from any periods, goals and weeks of it",
    async () => {
      const questions = fc.array(fc.tuple(period, fc.constantFrom("", "day", "week", "month")), {
        minLength: 3,
        maxLength: 6,
      })
      await fc.assert(
        fc.asyncProperty(atoms, questions, async (all, asked) => {
          const asks = asked.map(([days, by]) => ofMetrics(by === "" ? {} : { by }, days))
          const told = await tell(all, [...asks, ofTarget({})])
          seen.told += told.size
          expect(leaks(all, [...told.values()])).toEqual([])
          const open = asked.map(([days]) => openly(all, (atom) => isBetween(days, atom)))
          seen.open += leaks(all, [...open, openly(all, () => true)]).length
        }),
        { numRuns: RUNS, seed: SEED },
      )
    },
    60_000 + RUNS * 5000,
  )

  test(
    "[MET-101] gets nothing about fewer than five answers of one period from zones, filters, goals and the tiles of the plan",
    async () => {
      await fc.assert(
        fc.asyncProperty(atoms, fc.constantFrom(WHOLE, FOUR), async (all, days) => {
          const told = await tell(all, [
            ofMetrics({ by: "zone" }, days),
            ...ZONES.map((zone) => ofMetrics({ zone }, days)),
            ofPlan(days),
            ...(days === FOUR ? ZONES.map((zone) => ofTarget({ zone })) : []),
          ])
          seen.told += told.size
          expect(leaks(all, [...told.values()])).toEqual([])
          const open = ZONES.map((zone) => openly(all, (atom) => isBetween(days, atom) && atom.zone === zone))
          seen.open += leaks(all, open).length
        }),
        { numRuns: RUNS, seed: SEED },
      )
    },
    60_000 + RUNS * 5000,
  )

  test(
    "[PLN-20] gets nothing about fewer than five answers of a zone from its figures of some periods and its tiles of others",
    async () => {
      const periods = fc.array(period, { minLength: 3, maxLength: 6 })
      await fc.assert(
        fc.asyncProperty(atoms, periods, async (all, asked) => {
          const told = await tell(
            all,
            [...asked, WHOLE].map((days) => ofPlan(days)),
          )
          seen.told += told.size
          for (const zone of ZONES)
            expect(
              leaks(
                all,
                rowsOf(told, (name) => name.endsWith(` ${zone}`) || name.includes(` ${zone}/`)),
              ),
            ).toEqual([])
        }),
        { numRuns: RUNS, seed: SEED },
      )
    },
    60_000 + RUNS * 5000,
  )

  test(
    "[MET-101] gets nothing about the fewer than five who aren't remembered, or have another device, from journeys beside the metrics",
    async () => {
      await fc.assert(
        fc.asyncProperty(atoms, period, async (all, days) => {
          const phone = { device: "phone" }
          const told = await tell(all, [
            ofMetrics({}, days),
            ofMetrics(phone, days),
            ofLeavers(days),
            ofLeavers(days, phone),
          ])
          seen.told += told.size
          const isWhole = (name: string) => !/ (lighting|seating|checkout)$/.test(name)
          for (const isOf of [
            (name: string) => isWhole(name) && !name.includes("phone"),
            (name: string) => isWhole(name) && name.includes("phone"),
            (name: string) => isWhole(name) && !name.startsWith("leavers"),
            (name: string) => name.startsWith("leavers") && !name.includes("phone"),
            (name: string) => name.startsWith("leavers") && name.includes("phone"),
          ])
            expect(leaks(all, rowsOf(told, isOf))).toEqual([])
          const open = [
            openly(all, (atom) => isBetween(days, atom)),
            openly(all, (atom) => isBetween(days, atom) && atom.remembered),
          ]
          seen.open += leaks(all, open).length
        }),
        { numRuns: RUNS, seed: SEED },
      )
    },
    60_000 + RUNS * 5000,
  )

  test(
    "[JRN-20] gets no flow of fewer than five visits from flows of other periods, or of a device less the whole",
    async () => {
      const nested = fc.array(period, { minLength: 2, maxLength: 5 })
      await fc.assert(
        fc.asyncProperty(atoms, nested, async (all, periods) => {
          await store(all, () => 4)
          const visits = async (days: Period, more: Record<string, string> = {}) =>
            (await get<JourneysReply>(`/api/journeys?by=zone&${search(more, days)}`)).visits ?? 0
          const isFew = (n: number) => n > 0 && n < HIDDEN_UNDER
          const told: { readonly days: Period; readonly n: number }[] = []
          for (const days of [...periods, WHOLE]) {
            const n = await visits(days)
            told.push({ days, n })
            expect(isFew(n)).toBe(false)
            expect([days, isFew(n - (await visits(days, { device: "phone" })))]).toEqual([days, false])
            expect([days, isFew(n - (await visits(days, { device: "desktop" })))]).toEqual([days, false])
          }
          for (const outer of told)
            for (const inner of told)
              if (outer.days.from <= inner.days.from && inner.days.to <= outer.days.to)
                expect([outer, inner, isFew(outer.n - inner.n)]).toEqual([outer, inner, false])
        }),
        { numRuns: RUNS, seed: SEED },
      )
    },
    60_000 + RUNS * 5000,
  )

  test("[MET-101] and would have got some, were nothing hidden", () => {
    expect(seen.told).toBeGreaterThan(RUNS)
    expect(seen.open).toBeGreaterThan(0)
  })
})
