import fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createEventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { type LooseEvent, promptEvent } from "../../helpers/events/make-events.ts"
import { counted, recount } from "../../helpers/events/recount.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const MINUTE = 60_000
/** The night in which Rome's clocks went back, and an ordinary midnight after it. */
const TIMES = [Date.UTC(2026, 9, 24, 21, 50), Date.UTC(2026, 9, 25, 22, 50)]
const NOW = Date.UTC(2026, 9, 27)

const PROMPTS = [
  { promptId: "ask-csat", metric: "csat", scale: "1-5", touchpointId: "tp-lighting", low: 1, high: 5 },
  { promptId: "ask-csat", metric: "csat", scale: "1-5", touchpointId: "tp-seating", low: 1, high: 5 },
  { promptId: "ask-ces", metric: "ces", scale: "1-7", touchpointId: "tp-cart", low: 1, high: 7 },
  { promptId: "ask-nps", metric: "nps", scale: "0-10", touchpointId: "tp-exit", low: 0, high: 10 },
] as const

const when = fc
  .tuple(fc.constantFrom(...TIMES), fc.integer({ min: 0, max: 120 }))
  .map(([base, minutes]) => base + minutes * MINUTE)
const product = fc.constantFrom("lamp", "chair", "no-such", undefined)
const comment = fc.constantFrom("Bella.", "", undefined)
const type = fc.constantFrom("amended", "amended", "shown", "dismissed", "answered", "withdrawn")

/** The events of one impression: each kind that happens once at most once, in any company. */
const impressionEvents = fc
  .record({
    prompt: fc.constantFrom(...PROMPTS),
    visitId: fc.constantFrom("visit-1", "visit-2"),
    facts: fc.array(fc.record({ type, at: when, product, score: fc.nat(10), comment }), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  .map(({ prompt, visitId, facts }, index = 0) => {
    const { low, high, ...reference } = prompt
    const impressionId = `impression-${index}`
    const once = facts.filter(
      (fact, place) =>
        fact.type === "amended" || facts.findIndex((each) => each.type === fact.type) === place,
    )
    return once.map((fact) =>
      promptEvent(fact.type, {
        ...reference,
        visitId,
        impressionId,
        productId: fact.product,
        at: new Date(fact.at).toISOString(),
        ...("answered amended".includes(fact.type)
          ? { score: low + (fact.score % (high - low + 1)), comment: fact.comment }
          : {}),
      }),
    )
  })

const history = fc
  .array(impressionEvents, { minLength: 1, maxLength: 6 })
  .map((impressions) =>
    impressions.flatMap((events, index) =>
      events.map((event): LooseEvent => ({ ...event, impressionId: `impression-${index}` })),
    ),
  )

/** A history cut into requests: some events twice, all in any order. */
const delivery = history.chain((events) =>
  fc
    .shuffledSubarray([...events, ...events], { minLength: events.length, maxLength: events.length * 2 })
    .map((some) => [...some, ...events.filter((event) => !some.includes(event))])
    .chain((all) =>
      fc
        .array(fc.integer({ min: 1, max: 7 }), { minLength: all.length, maxLength: all.length })
        .map((sizes) => ({ events, requests: cut(all, sizes) })),
    ),
)

function cut(events: readonly LooseEvent[], sizes: readonly number[]): LooseEvent[][] {
  const requests: LooseEvent[][] = []
  let from = 0
  for (const size of sizes) {
    if (from >= events.length) break
    requests.push(events.slice(from, from + size))
    from += size
  }
  return requests
}

describeOnStorages("events in any order", (open) => {
  let storage: Storage

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())

  test("[EVT-15] repeated, shuffled and cut into any requests, they give the counts of a recount", async () => {
    await fc.assert(
      fc.asyncProperty(delivery, fc.boolean(), async ({ events, requests }, together) => {
        await forgetEvents(storage.pool)
        const servers = [createEventsApp({ pool: storage.pool }), createEventsApp({ pool: storage.pool })]
        for (const server of servers) server.clock.now = NOW
        const send = async (request: LooseEvent[], index: number) => {
          const reply = await servers[index % 2]?.send(request)
          expect(reply?.rejected).toEqual([])
        }
        if (together) await Promise.all(requests.map(send))
        else for (const [index, request] of requests.entries()) await send(request, index)
        expect(await counted(storage.pool)).toEqual(recount(events))
        expect((await storage.pool.query("select count(*)::int as n from events")).rows).toEqual([
          { n: events.length },
        ])
      }),
      { numRuns: 60 },
    )
    // As long as a busy machine takes for it.
  }, 300_000)
})
