import fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { hashSecret } from "../../../src/server/visitors/hash-secret.ts"
import { createEventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { type LooseEvent, promptEvent } from "../../helpers/events/make-events.ts"
import { createMeApp } from "../../helpers/events/me-app.ts"
import { counted, recount } from "../../helpers/events/recount.ts"
import { findAnywhere } from "../../helpers/storage/find-anywhere.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const NOW = Date.UTC(2026, 9, 27)
const FROM = Date.UTC(2026, 9, 24, 21, 50)
const SECRETS = [1, 2, 3].map((n) => `0b7e4a52-3f0e-4c59-9a4e-00000000000${n}`)

const PROMPTS = [
  { promptId: "ask-csat", metric: "csat", scale: "1-5", touchpointId: "tp-lighting", low: 1, high: 5 },
  { promptId: "ask-ces", metric: "ces", scale: "1-7", touchpointId: "tp-cart", low: 1, high: 7 },
  { promptId: "ask-nps", metric: "nps", scale: "0-10", touchpointId: "tp-exit", low: 0, high: 10 },
] as const

const fact = fc.record({
  type: fc.constantFrom("amended", "amended", "shown", "dismissed", "answered", "withdrawn"),
  minutes: fc.nat(2000),
  score: fc.nat(10),
  product: fc.constantFrom("lamp", "chair"),
  /** Which of its visitor's visits it comes from. */
  visit: fc.nat(2),
})

/** What becomes of one question. `owner`: one of the visitors, or nobody in particular (3). */
const question = fc.record({
  owner: fc.nat(3),
  prompt: fc.constantFrom(...PROMPTS),
  facts: fc.array(fact, { minLength: 1, maxLength: 6 }),
})

type Question = (typeof question extends fc.Arbitrary<infer T> ? T : never) & { readonly index: number }

const impressionOf = ({ index }: Question) => `question-number-${index}.`
/** Answers of nobody in particular have a visit of their own each. */
const visitOf = ({ owner, index }: Question, visit: number) =>
  owner === 3 ? `alias-number-${index}.` : `visit-of-${owner}-number-${visit}.`
const commentOf = ({ index }: Question) => `Una riga, la ${index}.`

function eventsOf(asked: Question): readonly LooseEvent[] {
  const { low, high, ...reference } = asked.prompt
  const once = asked.facts.filter(
    ({ type }, place) => type === "amended" || asked.facts.findIndex((each) => each.type === type) === place,
  )
  return once.map(({ type, minutes, score, product, visit }) =>
    promptEvent(type, {
      ...reference,
      impressionId: impressionOf(asked),
      visitId: visitOf(asked, visit),
      productId: product,
      at: new Date(FROM + minutes * 60_000).toISOString(),
      ...(asked.owner === 3 ? {} : { visitorId: SECRETS[asked.owner] }),
      ...(/answered|amended/.test(type)
        ? { score: low + (score % (high - low + 1)), comment: commentOf(asked) }
        : {}),
    }),
  )
}

type Step =
  | { readonly do: "send"; readonly events: readonly LooseEvent[] }
  | { readonly do: "forget"; readonly owner: number }

/** All events, some twice, in any order and in any requests, with deletions anywhere among them. */
const history = fc
  .record({
    asked: fc.array(question, { minLength: 1, maxLength: 7 }),
    deleted: fc.array(fc.record({ owner: fc.nat(3), place: fc.nat(30) }), { maxLength: 3 }),
    together: fc.boolean(),
  })
  .map(({ asked, ...rest }) => {
    const questions = asked.map((each, index) => ({ ...each, index }))
    return { ...rest, questions, events: questions.flatMap(eventsOf) }
  })
  .chain((told) =>
    fc.record({
      told: fc.constant(told),
      order: fc.shuffledSubarray([...told.events, ...told.events.slice(0, 4)], {
        minLength: told.events.length + Math.min(4, told.events.length),
      }),
      sizes: fc.array(fc.integer({ min: 1, max: 6 }), {
        minLength: told.events.length + 4,
        maxLength: told.events.length + 4,
      }),
    }),
  )
  .map(({ told, order, sizes }) => {
    const steps: Step[] = []
    for (let from = 0, n = 0; from < order.length; n++) {
      const size = sizes[n] ?? 1
      steps.push({ do: "send", events: order.slice(from, from + size) })
      from += size
    }
    for (const { owner, place } of told.deleted)
      steps.splice(place % (steps.length + 1), 0, { do: "forget", owner })
    return { ...told, steps }
  })

const RUNS = Number(process.env.PROPERTY_RUNS ?? 30)

describeOnStorages("visitors who come, answer, change their mind and go", (open) => {
  let storage: Storage

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())

  test("[OWN-17] the counts are those of what remains, and of who was deleted nothing is left", async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ questions, events, steps, deleted, together }) => {
        const { pool } = storage
        await forgetEvents(pool)
        const servers = [createEventsApp({ pool }), createEventsApp({ pool })] as const
        for (const { clock } of servers) clock.now = NOW
        const me = createMeApp(pool, servers[0])
        const unclaimed = questions
          .filter(({ owner }) => owner === 3)
          .map((each) => ({ impressionId: impressionOf(each), visitId: visitOf(each, 0) }))
        const take = (step: Step, index: number): Promise<unknown> =>
          step.do === "forget"
            ? me.deletion(SECRETS[step.owner] ?? null, step.owner === 3 ? unclaimed : [])
            : servers[index % 2 === 0 ? 0 : 1].send(step.events)
        if (together) await Promise.all(steps.map(take))
        else for (const [index, step] of steps.entries()) await take(step, index)

        const gone = new Set(deleted.map(({ owner }) => owner))
        const ownerOf = (id: unknown) => questions.find((each) => impressionOf(each) === id)?.owner ?? -1
        const remaining = events.filter(({ impressionId }) => !gone.has(ownerOf(impressionId)))
        expect(await counted(pool)).toEqual(recount(remaining))
        const { rows } = await pool.query("select count(*)::int as n from events")
        expect(rows).toEqual([{ n: remaining.length }])
        const traces = questions
          .filter(({ owner }) => gone.has(owner))
          .flatMap((each) => [impressionOf(each), commentOf(each), visitOf(each, 0), visitOf(each, 1)])
        expect(await findAnywhere(pool, [...traces, ...SECRETS])).toEqual([])
        const hashes = [...gone].flatMap((owner) => SECRETS[owner] ?? []).map(hashSecret)
        expect((await findAnywhere(pool, hashes)).filter((column) => column !== "forgotten.hash")).toEqual([])
      }),
      { numRuns: RUNS },
    )
  }, 600_000)
})
