import fc from "fast-check"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { type PersonaFacts, personaOf } from "../../../src/domain/persona.ts"
import { fingerprintText } from "../../../src/server/events/fingerprint.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createForgetVisitor } from "../../../src/server/visitors/forget-visitor.ts"
import { hashSecret } from "../../../src/server/visitors/hash-secret.ts"
import { createEventsApp, type EventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { createFiguresApp, type FiguresApp } from "../../helpers/events/figures-app.ts"
import { type LooseEvent, makeEvent, NOON, promptEvent } from "../../helpers/events/make-events.ts"
import { PERSONAS, withRules } from "../../helpers/events/persona-rules.ts"
import { counted } from "../../helpers/events/recount.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const secretOf = (n: number) => `5f0e5eed-0000-4000-8000-${String(n).padStart(12, "0")}`
const at = (minute: number, day = 0) => new Date(NOON + minute * MINUTE + day * DAY).toISOString()

/** One visit of somebody who agreed to be remembered: events with their minutes. */
function visit(n: number, ...steps: readonly (readonly [minute: number, type: string, more?: object])[]) {
  const same = { visitId: `visit-of-${n}`, visitorId: secretOf(n) }
  return steps.map(([minute, type, more = {}]) => makeEvent(type, { ...same, at: at(minute), ...more }))
}

function asked(n: number, minute: number, score: number | null, more: object = {}): LooseEvent[] {
  const same = {
    visitId: `visit-of-${n}`,
    visitorId: secretOf(n),
    impressionId: `asked-${n}-${minute}`,
    ...more,
  }
  const shown = promptEvent("shown", { ...same, at: at(minute) })
  return score === null ? [shown] : [shown, promptEvent("answered", { ...same, at: at(minute + 1), score })]
}

const in_ = (zone: string) => ({ place: { zone, x: 0, z: 0, heading: 0 } })
const of = (productId: string) => ({ productId })

describe("personas", () => {
  let storage: Storage
  let server: EventsApp
  let app: FiguresApp

  beforeAll(async () => {
    storage = await openTestStorage()
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    await forgetEvents(storage.pool)
    server = createEventsApp({ pool: storage.pool, ingest: { registry: withRules() } })
    app = createFiguresApp(storage.pool, withRules())
  })

  async function personasNow(): Promise<Record<string, string>> {
    const { rows } = await storage.pool.query<{ id: string; persona: string }>(
      "select id, persona from impressions",
    )
    return Object.fromEntries(rows.map(({ id, persona }) => [id, persona]))
  }

  test("[PSN-1] answers are counted by what was done in their visit: in figures, filters, lists and exports", async () => {
    const decided = [1, 2, 3, 4, 5, 6].flatMap((n) => [
      ...visit(n, [0, "visit.started"], [1, "product.viewed", of("lamp")], [2, "cart.added", of("lamp")]),
      ...asked(n, 3, 5),
    ])
    const comparing = [11, 12, 13, 14, 15].flatMap((n) => [
      ...visit(n, [0, "visit.started"], [1, "product.compared", { productIds: ["lamp", "chair", "vase"] }]),
      ...asked(n, 3, 2),
    ])
    const nothing = [21, 22, 23, 24, 25].flatMap((n) => [
      ...visit(n, [0, "visit.started"]),
      ...asked(n, 3, 4),
    ])
    // One visit isn't told of: whoever isn't remembered answers as of a visit of its own.
    const untold = [31, 32].flatMap((n) => asked(n, 3, 4, { visitorId: undefined }))
    for (const events of [decided, comparing, [...nothing, ...untold]])
      expect((await server.send(events)).rejected).toEqual([])

    const { total, groups } = await app.metrics("metric=csat&by=persona&lang=it")
    expect(groups.map(({ key, label, n, value }) => [key, label, n, value])).toEqual([
      ["decided", "decided (it)", 6, 100],
      ["comparing", "comparing (it)", 5, 0],
      ["(none)", "(none)", 7, 100],
    ])
    expect(total).toMatchObject({ n: 18 })
    expect((await app.metrics("metric=csat&persona=comparing")).total).toMatchObject({ n: 5, value: 0 })
    const crossed = await app.metrics("metric=csat&by=product&persona=comparing&persona=decided")
    expect(crossed.groups.map(({ key, n }) => [key, n])).toEqual([["lamp", 11]])
    const { responses } = await app.responses("persona=comparing&lang=en")
    expect(responses.map(({ persona, personaLabel, score }) => [persona, personaLabel, score])).toEqual(
      new Array(5).fill(["comparing", "comparing (en)", 2]),
    )
    const csv = await (await app.get("/api/export.csv?lang=en&persona=decided")).text()
    const lines = csv.trim().split("\r\n")
    expect(lines[0]?.endsWith(",persona,persona_label")).toBe(true)
    expect(lines.slice(1).every((line) => line.endsWith(",decided,decided (en)"))).toBe(true)
    expect(lines).toHaveLength(7)
    const rules = await (await app.get("/api/personas")).json()
    expect(rules).toEqual({ personas: PERSONAS })
  })

  test("[PSN-2] what was done after the question, or isn't told, doesn't count", async () => {
    await server.send([
      ...visit(1, [0, "visit.started"], [9, "cart.added", of("lamp")]),
      ...asked(1, 3, 5),
      ...asked(1, 9, 5),
      ...visit(
        2,
        [0, "visit.started", { visitorId: undefined }],
        [1, "cart.added", { ...of("lamp"), visitorId: undefined }],
      ),
      ...asked(2, 3, 5),
      ...visit(3, [0, "visit.started"], [1, "cart.added", of("lamp")]),
      ...asked(3, 3, 5, { visitorId: undefined }),
    ])
    expect(await personasNow()).toEqual({
      "asked-1-3": "(none)",
      "asked-1-9": "decided",
      "asked-2-3": "(none)",
      "asked-3-3": "(none)",
    })
  })

  test("[PSN-3] who comes again on another day is known, also when the earlier day is told of later", async () => {
    await server.send([...visit(1, [0, "visit.started"]), ...asked(1, 3, 5)])
    expect(await personasNow()).toEqual({ "asked-1-3": "(none)" })
    await server.send(visit(1, [-2 * 24 * 60, "visit.started", { visitId: "visit-before" }]))
    expect(await personasNow()).toEqual({ "asked-1-3": "coming-back" })
    expect(await counted(storage.pool)).toMatchObject({ "csat 2026-11-21 total  impressions": 1 })
  })

  test("[PSN-4] other rules judge what comes from then on, and nothing of before", async () => {
    await server.send([...visit(1, [0, "visit.started"]), ...asked(1, 3, 5)])
    const [first] = PERSONAS
    const other = createEventsApp({
      pool: storage.pool,
      ingest: { registry: withRules(PERSONAS.filter((each) => each !== first)) },
    })
    await other.send(visit(1, [1, "cart.added", of("lamp")], [2, "product.viewed", of("lamp")]))
    await other.send(asked(1, 30, 5))
    expect(await personasNow()).toEqual({ "asked-1-3": "(none)", "asked-1-30": "decided" })
    const { groups } = await app.metrics("metric=response-rate&by=persona")
    expect(groups.map(({ key, n }) => [key, n])).toEqual([
      ["decided", 1],
      ["(none)", 1],
    ])
  })

  test("[PSN-4] what was counted before there were personas is corrected where it was counted", async () => {
    await server.send(asked(1, 3, 5))
    const before = [
      "casa",
      "csat",
      "1-5",
      "2026-11-21",
      "tp-lighting",
      "lamp",
      "research",
      "lighting",
      "flagship",
    ]
    const name = JSON.stringify([...before, "it", "desktop", "(none)", "(none)", "ask-csat"])
    const { rows } = await storage.pool.query("select cell::text, persona from rollup_cube")
    expect(rows).toEqual([{ cell: fingerprintText(name), persona: "(none)" }])
  })

  test("[PSN-5] who has everything deleted leaves the counts of their persona", async () => {
    await server.send([
      ...visit(1, [0, "visit.started"], [1, "cart.added", of("lamp")]),
      ...visit(2, [0, "visit.started"], [1, "cart.added", of("lamp")]),
      ...[...asked(1, 3, 5), ...asked(2, 3, 5)],
    ])
    const forget = createForgetVisitor({ pool: storage.pool, now: () => server.clock.now, days: 400 })
    await forget({ visitor: hashSecret(secretOf(1)), answers: [] })
    const { rows } = await storage.pool.query(
      "select key, impressions from rollups where dimension = 'persona' union all select persona, impressions from rollup_cube",
    )
    expect(rows).toEqual([
      { key: "decided", impressions: 1 },
      { key: "decided", impressions: 1 },
    ])
  })

  const step = fc.oneof(
    fc.constantFrom(
      ["cart.added", of("lamp")] as const,
      ["cart.removed", of("lamp")] as const,
      ["product.viewed", of("vase")] as const,
      ["product.inspected", of("chair")] as const,
      ["product.compared", { productIds: ["lamp", "vase"] }] as const,
      ["finder.completed", { found: false }] as const,
      ["struggle.detected", { kind: "rage-click" }] as const,
      ["zone.entered", in_("lighting")] as const,
      ["zone.entered", in_("seating")] as const,
      ["product.viewed", { ...of("vase"), context: { guideId: "luca", guidedVisitId: "guided-1" } }] as const,
      ["help.requested", { requestId: "request-1", visitorId: undefined }] as const,
    ),
  )
  const history = fc.array(
    fc.record({
      who: fc.constantFrom(1, 2),
      day: fc.constantFrom(0, 0, 0, -3),
      steps: fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), step), { maxLength: 6 }),
      asked: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  )

  /** What a visit came to, reckoned the simple way from all events at once. */
  function simply(events: readonly LooseEvent[], prompt: LooseEvent): string {
    const before = events.filter((each) => String(each.at) <= String(prompt.at) && !("impressionId" in each))
    const inVisit = before.filter(({ visitId }) => visitId === prompt.visitId)
    if (!inVisit.some(({ visitorId }) => visitorId)) return "(none)"
    const typed = (type: string) => inVisit.filter((each) => each.type === type)
    const things = (...types: string[]) =>
      new Set(types.flatMap(typed).flatMap(({ productId, productIds }) => productIds ?? productId)).size
    const dayOf = (each: LooseEvent) => String(each.at).slice(0, 10)
    const own = events.filter(
      ({ visitorId, type }) => visitorId === prompt.visitorId && !type?.toString().startsWith("prompt."),
    )
    const began = inVisit.map(dayOf).sort()[0] ?? ""
    const items = typed("cart.added").length - typed("cart.removed").length
    const facts: PersonaFacts = {
      "visit.minutes":
        (Date.parse(String(prompt.at)) - Math.min(...inVisit.map((each) => Date.parse(String(each.at))))) /
        MINUTE,
      "visit.returned": new Set(own.map(dayOf).filter((day) => day < began)).size,
      "zone.entered": new Set(typed("zone.entered").map(({ place }) => JSON.stringify(place))).size,
      "product.viewed": things("product.viewed", "product.inspected", "product.compared"),
      "product.inspected": things("product.inspected"),
      "product.configured": 0,
      "product.tried": 0,
      "product.compared": things("product.compared"),
      "search.found": 0,
      "search.failed": typed("finder.completed").length,
      struggled: typed("struggle.detected").length,
      "cart.added": typed("cart.added").length,
      "cart.items": Math.max(0, items),
      "checkout.started": 0,
      "help.requested": typed("help.requested").length,
      "guided.joined": inVisit.some(({ context }) => context) ? 1 : 0,
    }
    return personaOf(PERSONAS, facts) ?? "(none)"
  }

  test("[PSN-6] any order, repetition or batching of the same events gives the personas that all of them at once give", async () => {
    await fc.assert(
      fc.asyncProperty(
        history.chain((visits) => {
          const events = visits.flatMap(({ who, day, steps, asked: minutes }, index) => {
            const same = { visitId: `visit-${index}`, visitorId: secretOf(who) }
            return [
              makeEvent("visit.started", { ...same, at: at(0, day) }),
              ...steps.map(([minute, [type, more]]) =>
                makeEvent(type, { ...same, ...more, at: at(minute, day) }),
              ),
              ...minutes.flatMap((minute) => {
                const which = { ...same, impressionId: `asked-${index}-${minute}` }
                return [
                  promptEvent("shown", { ...which, at: at(minute, day) }),
                  promptEvent("answered", { ...which, at: at(minute + 5, day), score: 4 }),
                ]
              }),
            ]
          })
          const all = fc.shuffledSubarray([...events, ...events.slice(0, 5)], {
            minLength: events.length + Math.min(5, events.length),
          })
          return fc.record({ events: fc.constant(events), sent: all, size: fc.integer({ min: 1, max: 9 }) })
        }),
        async ({ events, sent, size }) => {
          await forgetEvents(storage.pool)
          for (let from = 0; from < sent.length; from += size) {
            const { rejected } = await server.send(sent.slice(from, from + size))
            expect(rejected).toEqual([])
          }
          const shown = events.filter(({ type }) => type === "prompt.shown")
          const expected = shown.map((each) => [String(each.impressionId), simply(events, each)] as const)
          expect(await personasNow()).toEqual(Object.fromEntries(expected))
          const byKey = new Map<string, number>()
          for (const [, key] of expected) byKey.set(key, (byKey.get(key) ?? 0) + 1)
          const { rows } = await storage.pool.query<{ key: string; n: number; cube: number }>(
            `select key, sum(impressions)::int as n, (select sum(impressions)::int from rollup_cube where persona = key) as cube
             from rollups where dimension = 'persona' group by key having sum(impressions) <> 0`,
          )
          expect(new Map(rows.map(({ key, n }) => [key, n]))).toEqual(byKey)
          expect(rows.every(({ n, cube }) => n === cube)).toBe(true)
        },
      ),
      { numRuns: Number(process.env.PERSONA_RUNS ?? 8) },
    )
  })
})
