import fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { PromptMetric } from "../../../src/domain/prompt.ts"
import type { MetricBreakdown } from "../../../src/protocol/metrics.ts"
import { divide } from "../../../src/server/figures/divide.ts"
import { createCountsMemory } from "../../../src/server/figures/memory/counts-memory.ts"
import type { Filters } from "../../../src/server/figures/metrics-query.ts"
import type { Released } from "../../../src/server/figures/release.ts"
import { createFindHidden } from "../../../src/server/figures/scores/hidden-scores.ts"
import { recallServed } from "../../../src/server/figures/service/recall-served.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createForgetVisitor } from "../../../src/server/visitors/forget-visitor.ts"
import { hashSecret } from "../../../src/server/visitors/hash-secret.ts"
import { createEventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { type LooseEvent, makeEvent, promptEvent } from "../../helpers/events/make-events.ts"
import { registry } from "../../helpers/events/test-registry.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

/** For a long run: `FIGURES_RUNS=2000 FIGURES_SEED=7 npx vitest run tests/server/figures/memory`. */
const RUNS = Number(process.env.FIGURES_RUNS ?? 8)
const SEED = Number(process.env.FIGURES_SEED ?? 20261122)

/** The last days of a quarter of a year and the first of the next. */
const FIRST = Date.UTC(2026, 8, 24, 10)
const DAYS = 14
const DAY = 86_400_000
const timeOf = (day: number, minute = 0) => new Date(FIRST + day * DAY + minute * 60_000).toISOString()
const dayAt = (day: number) => timeOf(day).slice(0, 10)
const VISITORS = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"]

const day = fc.nat(DAYS - 1)
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("answers" as const),
      day,
      product: fc.constantFrom("lamp", "chair", undefined),
      device: fc.constantFrom("desktop", "phone"),
      visitor: fc.constantFrom(undefined, 0, 1),
      n: fc.integer({ min: 1, max: 6 }),
      score: fc.integer({ min: 1, max: 5 }),
    }),
  },
  // Something comes late to what was told before: another score, taking it back, or that it was shown on another day.
  fc.record({
    kind: fc.constant("late" as const),
    which: fc.nat(40),
    what: fc.constantFrom("amended", "withdrawn", "shown"),
    day,
  }),
  fc.record({
    kind: fc.constant("help" as const),
    which: fc.nat(3),
    what: fc.constantFrom("requested", "answered", "closed"),
    day,
  }),
  fc.record({ kind: fc.constant("forget" as const), visitor: fc.nat(1) }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const question = fc.record({
  days: fc.tuple(day, day),
  by: fc.constantFrom<MetricBreakdown | null>(null, "product", "touchpoint", "device", "day", "week"),
  filters: fc.constantFrom<Filters>({}, {}, { device: ["phone"] }, { product: ["lamp"], device: ["phone"] }),
})

let storage: Storage

beforeAll(async () => {
  storage = await openTestStorage()
})
afterAll(() => storage.close())

function createShop() {
  const server = createEventsApp({ pool: storage.pool, limit: async () => undefined })
  const forget = createForgetVisitor({ pool: storage.pool, now: () => server.clock.now, days: 0 })
  const told: LooseEvent[] = []

  function eventsOf(each: Exclude<Step, { kind: "forget" }>): readonly LooseEvent[] {
    if (each.kind === "help") {
      const same = {
        requestId: `request-${each.which}`,
        visitId: `helped-${each.which}`,
        at: timeOf(each.day),
      }
      return [makeEvent(`help.${each.what}`, each.what === "closed" ? { ...same, outcome: "handled" } : same)]
    }
    if (each.kind === "late") {
      const before = told[each.which % Math.max(1, told.length)]
      if (!before) return []
      const { id: _, type: __, score: ___, ...same } = before
      return [
        promptEvent(each.what, {
          ...same,
          at: timeOf(each.day, 90),
          score: undefined,
          ...(each.what === "amended" ? { score: 5 } : {}),
        }),
      ]
    }
    const { product, device, visitor, n, score } = each
    const answers = Array.from({ length: n }, (_, index) =>
      promptEvent("answered", {
        impressionId: `asked-${told.length + index}`,
        visitId: `visit-${told.length + index}`,
        visitorId: visitor === undefined ? undefined : VISITORS[visitor],
        at: timeOf(each.day, index),
        productId: product,
        context: { language: "it", device },
        score,
      }),
    )
    told.push(...answers)
    return answers
  }

  return async (each: Step) => {
    if (each.kind === "forget")
      return void (await forget({ visitor: hashSecret(VISITORS[each.visitor] ?? ""), answers: [] }))
    const events = eventsOf(each)
    // What contradicts what was told before is refused, and nothing is counted of it.
    // As it comes over the wire: what is undefined isn't there.
    if (events.length > 0) await server.see(JSON.parse(JSON.stringify(events)))
  }
}

const toldOf = ({ key, asked, counts, days }: Released) => ({ key, asked, counts, days: [...days] })

test(
  "[MET-80] what is remembered of counts is what is counted now, whatever came, was changed, taken back or deleted since",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, question), { minLength: 4, maxLength: 14 }), async (steps) => {
        await forgetEvents(storage.pool)
        const happen = createShop()
        for (const [each, { days, by, filters }] of steps) {
          await happen(each)
          const range = { from: dayAt(Math.min(...days)), to: dayAt(Math.max(...days)) }
          for (const metric of ["csat", "response-rate"] as const) {
            const asked = { metric, by, filters, ...range }
            const told = async (more: object) => {
              const { total, groups, isHidden } = await divide(asked, {
                pool: storage.pool,
                registry,
                ...more,
              })
              return [total, ...groups].map((part) => ({ ...toldOf(part), isHidden: isHidden(part) }))
            }
            expect(await told({})).toEqual(await told({ memory: createCountsMemory() }))
          }
          const when = { showroomId: registry.showroomId, timezone: registry.timezone, ...range }
          // A single connection has no memory.
          const client = await storage.pool.connect()
          const fresh = await recallServed(client, when).finally(() => client.release())
          expect(await recallServed(storage.pool, when)).toEqual(fresh)
          const rows = [0, 3, 9].flatMap((index) =>
            ["lamp", "chair"].map((product) => foundOn(dayAt(index), product)),
          )
          const hidden = async (more: object) =>
            rows.map(
              await createFindHidden({ ...range, filters }, { pool: storage.pool, registry, ...more })(rows),
            )
          expect(await hidden({})).toEqual(await hidden({ memory: createCountsMemory() }))
        }
      }),
      { numRuns: RUNS, seed: SEED },
    )
  },
  60_000 + RUNS * 5000,
)

/** An answer as the list finds it, of which only where it is counted matters. */
function foundOn(shownOn: string, product: string) {
  const where = {
    ...{ touchpoint: "tp-lighting", product, stage: "research", zone: "lighting", scene: "flagship" },
    ...{
      language: "it",
      device: "desktop",
      guide: "(none)",
      experiment: "(none)",
      prompt: "ask-csat",
      persona: "(none)",
    },
  }
  const metric: PromptMetric = "csat"
  return {
    ...where,
    ...{ id: "found", answeredAt: FIRST, day: shownOn, metric, scale: "1-5" as const, score: 4 },
    ...{ comment: null, promptVersion: 1 },
  }
}

test("[MET-80] a memory that may keep little forgets, and tells the same", async () => {
  await forgetEvents(storage.pool)
  const happen = createShop()
  for (let index = 0; index < 6; index += 1)
    await happen({
      kind: "answers",
      day: index,
      product: "lamp",
      device: "phone",
      visitor: undefined,
      n: 6,
      score: 4,
    })
  const memory = createCountsMemory({ most: 10 })
  const told = async (by: MetricBreakdown | null, options: object) => {
    const range = { from: dayAt(0), to: dayAt(DAYS - 1) }
    const asked = { metric: "csat" as const, by, filters: {}, ...range }
    const { total, groups } = await divide(asked, { pool: storage.pool, registry, ...options })
    return [total, ...groups].map(toldOf)
  }
  for (const by of ["product", "device", null, "product", null] as const)
    expect(await told(by, { memory })).toEqual(await told(by, { memory: createCountsMemory() }))
})
