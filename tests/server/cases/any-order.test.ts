import fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import { USUAL_HOURS } from "../../../src/domain/opening-hours.ts"
import { createFollowAnswers } from "../../../src/server/cases/follow-answers.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createEventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { type LooseEvent, NOON, promptEvent } from "../../helpers/events/make-events.ts"
import { registry } from "../../helpers/events/test-registry.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const CASE_AT = { csat: 2, ces: 3, nps: 6 }
const PROMPTS = [
  { promptId: "ask-csat", metric: "csat", scale: "1-5", touchpointId: "tp-lighting", low: 1, high: 5 },
  { promptId: "ask-nps", metric: "nps", scale: "0-10", touchpointId: "tp-exit", low: 0, high: 10 },
] as const

const fact = fc.record({
  type: fc.constantFrom("shown", "answered", "amended", "amended", "withdrawn"),
  minute: fc.integer({ min: 0, max: 60 }),
  score: fc.nat(10),
  comment: fc.option(fc.constantFrom("", "Uffa", "Meglio"), { nil: undefined }),
  wantsReply: fc.option(fc.boolean(), { nil: undefined }),
})
const impression = fc.record({
  prompt: fc.constantFrom(...PROMPTS),
  facts: fc.array(fact, { minLength: 1, maxLength: 6 }),
})

const history = fc.array(impression, { minLength: 1, maxLength: 5 }).map((impressions) =>
  impressions.flatMap(({ prompt: { low, high, ...prompt }, facts }, index) =>
    facts
      .filter(
        ({ type }, place) => type === "amended" || facts.findIndex((each) => each.type === type) === place,
      )
      .map(({ type, minute, score, comment, wantsReply }): LooseEvent => {
        const answers = type === "answered" || type === "amended"
        return promptEvent(type, {
          ...prompt,
          impressionId: `impression-${index}`,
          at: new Date(NOON + minute * 60_000).toISOString(),
          ...(answers ? { score: low + (score % (high - low + 1)) } : {}),
          ...(answers && comment !== undefined ? { comment } : {}),
          ...(answers && wantsReply !== undefined ? { wantsReply } : {}),
        })
      }),
  ),
)

/** All of a history, some of it twice, in any order, cut into requests. */
const delivery = history.chain((events) =>
  fc
    .tuple(
      fc.shuffledSubarray([...events, ...events], { minLength: events.length }),
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 60, maxLength: 60 }),
    )
    .map(([some, sizes]) => {
      const all = [...some, ...events.filter((event) => !some.includes(event))]
      const requests: LooseEvent[][] = []
      for (const size of sizes) requests.push(all.splice(0, size))
      return { events, requests: requests.filter(({ length }) => length > 0) }
    }),
)

const order = (event: LooseEvent) =>
  `${event.type === "prompt.amended" ? 1 : 0} ${String(event.at)} ${event.id}`

/** The cases that there should be, worked out the plain way from everything that was said. */
function expected(events: readonly LooseEvent[]): readonly Record<string, unknown>[] {
  return [...new Set(events.map((event) => String(event.impressionId)))].sort().flatMap((id) => {
    const mine = events.filter((event) => event.impressionId === id)
    const answers = mine
      .filter(({ type }) => type === "prompt.answered" || type === "prompt.amended")
      .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
    const limit = CASE_AT[answers[0]?.metric === "nps" ? "nps" : "csat"]
    const triggers = answers.filter(({ score, wantsReply }) => Number(score) <= limit || wantsReply === true)
    if (triggers.length === 0) return []
    const withdrawn = mine.some(({ type }) => type === "prompt.withdrawn")
    const last = (key: string) => answers.filter((each) => each[key] !== undefined).at(-1)?.[key]
    const wants = last("wantsReply") === true
    const pressing = !withdrawn && (Number(last("score")) <= limit || wants)
    return [
      {
        impression_id: id,
        state: pressing ? "open" : "closed",
        ending: pressing ? null : withdrawn ? "withdrawn" : "raised",
        cause: answers.some(({ score }) => Number(score) <= limit) ? "score" : "request",
        score: withdrawn ? null : last("score"),
        comment: withdrawn ? null : last("comment") || null,
        wants_reply: wants && !withdrawn,
        opened: triggers.map(({ at }) => String(at)).sort()[0],
        said: answers.map(({ id: each }) => each).sort(),
      },
    ]
  })
}

const FOUND = `
select impression_id, state, ending, cause, score, comment, wants_reply,
  to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as opened,
  (select array_agg(id::text order by id) from case_history
   where case_id = cases.id and kind in ('answered', 'amended')) as said
from cases order by impression_id`

describeOnStorages("cases of events in any order", (open) => {
  let storage: Storage

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())

  test("[CAS-15] repeated, shuffled and cut into any requests to two processes, the same is said and the same cases come of it", async () => {
    const practice = { answerWithinHours: 4, askAgainAfterDays: 7, hours: USUAL_HOURS }
    const followAnswers = createFollowAnswers({ registry, practice, caseAt: () => CASE_AT })
    await fc.assert(
      fc.asyncProperty(delivery, fc.boolean(), async ({ events, requests }, together) => {
        await forgetEvents(storage.pool)
        await storage.pool.query("truncate cases cascade")
        const servers = [1, 2].map(() => createEventsApp({ pool: storage.pool, ingest: { followAnswers } }))
        const send = async (request: LooseEvent[], index: number) => {
          const reply = await servers[index % 2]?.send(request)
          expect(reply?.rejected).toEqual([])
        }
        if (together) await Promise.all(requests.map(send))
        else for (const [index, request] of requests.entries()) await send(request, index)
        expect((await storage.pool.query(FOUND)).rows).toEqual(expected(events))
      }),
      { numRuns: 40 },
    )
  })
})
