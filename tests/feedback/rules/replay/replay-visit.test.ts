import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { createJournalStore } from "../../../../src/client/journal-store.ts"
import { createLedger } from "../../../../src/client/ledger-store.ts"
import { recall } from "../../../../src/client/recall.ts"
import { DEFAULT_POLICY } from "../../../../src/domain/asking-policy.ts"
import type { Event } from "../../../../src/domain/event.ts"
import { EMPTY_LEDGER, type Ledger } from "../../../../src/domain/ledger.ts"
import type { Prompt } from "../../../../src/domain/prompt.ts"
import { openQuestion, startAsking } from "../../../../src/feedback/asking.ts"
import type { RecordedVisit } from "../../../../src/feedback/rules/replay/recorded-visit.ts"
import { replayVisit } from "../../../../src/feedback/rules/replay/replay-visit.ts"
import { recordInspections } from "../../../../src/shop/record-inspections.ts"
import { createFakeShop } from "../../fake-shop.ts"
import { createFakeTools, memoryStorage } from "../../fake-tools.ts"
import { PROMPTS } from "../../prompts.ts"

const act = fc.oneof(
  fc.record({ do: fc.constant("look" as const), seconds: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ do: fc.constantFrom("add" as const, "answer" as const, "dismiss" as const, "leave" as const) }),
  fc.record({ do: fc.constant("wait" as const), seconds: fc.integer({ min: 1, max: 200 }) }),
)
const stays = fc.array(fc.array(act, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 3 })
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

/** Visits of one visitor to the real engine, a fortnight apart: what was recorded of each. */
function live(visits: readonly (readonly Act[])[]): RecordedVisit[] {
  const memory = memoryStorage()
  return visits.map((acts, index) => {
    const tools = createFakeTools(memory)
    tools.pass(index * 14 * 86_400_000)
    const visitId = `visit-${index}`
    const shop = createFakeShop(tools, { visitId })
    const journal = createJournalStore({ visitId, now: tools.now, storage: tools.storage, recall })
    const ledger = createLedger({ now: tools.now, storage: tools.storage, recall: () => recall })
    const stopRecording = recordInspections({ ...shop, now: tools.now })
    const interview = startAsking({ shop, journal, ledger, tools, surface: "scene" })
    const open = () => openQuestion(journal.getState(), PROMPTS)
    shop.record({ type: "visit.started" })
    /** Time passes as it does in a shop: a question that is open is seen within a second. */
    const pass = (seconds: number) => {
      for (let left = seconds; left > 0; left--) {
        const before = open()
        tools.pass(1000)
        const now = open()
        if (now && now.asking.impressionId === before?.asking.impressionId)
          interview.shown(now.asking.impressionId)
      }
    }
    const go = (zone: string) => {
      shop.visit.getState().moveTo({ zone, x: 0, z: 0, heading: 0 })
      shop.record({ type: "zone.entered" })
    }
    let stays = 0
    // Never the same two by turns: that would be struggle.
    const comeIn = () => go(["lighting", "audio", "seating"][stays++ % 3] ?? "")
    comeIn()
    for (const each of acts) {
      // Nothing that is done falls on the very moment of something that time does.
      tools.pass(137)
      const id = open()?.asking.impressionId
      if (each.do === "look") {
        shop.visit.getState().inspect(shop.lamp.id, "slot-1")
        pass(each.seconds)
        shop.visit.getState().putBack()
      } else if (each.do === "wait") pass(each.seconds)
      else if (each.do === "add") {
        if (shop.cart.getState().lines.length === 0)
          shop.record({ type: "cart.added", productId: shop.lamp.id })
        shop.addLamp()
      } else if (each.do === "leave") {
        go("atrium")
        pass(3)
        comeIn()
      } else if (id !== undefined && each.do === "answer") interview.answer(id, 4)
      else if (id !== undefined) interview.dismiss(id)
      pass(2)
    }
    shop.record({ type: "visit.ended" })
    interview.stop()
    stopRecording()
    const events = shop.events.map((event) => ({ event, at: Date.parse(event.at) }))
    return { visitId, visitor: "amina", events }
  })
}

const inForce = new Map(PROMPTS.map((prompt) => [prompt.id, prompt]))
const never = () => ({ answered: 0, dismissed: 0 })

function replay(
  visits: readonly RecordedVisit[],
  prompts: readonly Prompt[] = PROMPTS,
  policy = DEFAULT_POLICY,
) {
  let ledger: Ledger = EMPTY_LEDGER
  return visits.map((visit) => {
    const replayed = replayVisit({
      visit,
      rules: { prompts, policy },
      inForce,
      touchpointsAt: () => ["lighting", "cart", "entrance"],
      outside: new Set(["atrium"]),
      earlier: null,
      ledger,
      habitsOf: never,
    })
    ledger = replayed.ledger
    return replayed
  })
}

const askedIn = ({ events }: RecordedVisit) =>
  events.flatMap(({ event }) => (event.type === "prompt.shown" ? [event.promptId] : []))
const suppressedIn = ({ events }: RecordedVisit) =>
  events.flatMap(({ event }) =>
    event.type === "prompt.suppressed" ? [`${event.promptId} ${event.rule}`] : [],
  )

describe("[ASK-35] what was recorded, replayed", () => {
  test("with the rules that were in force, gives back what was really asked and held back, visit by visit", () => {
    fc.assert(
      fc.property(stays, (acts) => {
        const visits = live(acts)
        const replayed = replay(visits)
        expect(replayed.map(({ asked }) => asked.map(({ prompt }) => prompt.id))).toEqual(visits.map(askedIn))
        expect(
          replayed.map(({ suppressed }) => suppressed.map(({ prompt, rule }) => `${prompt.id} ${rule}`)),
        ).toEqual(visits.map(suppressedIn))
      }),
      { numRuns: 150, seed: 35 },
    )
  })
})

const AT = Date.UTC(2026, 10, 21, 12)
let made = 0
/** An event of a visit, `seconds` after noon. */
function told(seconds: number, fact: Record<string, unknown>): RecordedVisit["events"][number] {
  made += 1
  const at = AT + seconds * 1000
  const event = {
    id: `e-${made}`,
    at: new Date(at).toISOString(),
    visitId: "visit-1",
    showroomId: "casa",
    ...fact,
  } as Event
  return { event, at }
}
const csat = PROMPTS.find(({ id }) => id === "product-csat")
const visitOf = (...events: RecordedVisit["events"][number][]): RecordedVisit => ({
  visitId: "visit-1",
  visitor: null,
  events,
})

describe("[ASK-35] other rules", () => {
  const visit = visitOf(
    told(0, { type: "visit.started" }),
    told(30, { type: "product.inspected", productId: "lamp", seconds: 10 }),
    told(60, { type: "product.inspected", productId: "vase", seconds: 2 }),
    told(90, { type: "product.inspected", productId: "chair", seconds: 10 }),
    told(400, { type: "visit.ended" }),
  )
  const asked = (change: Partial<Prompt>) => {
    if (!csat) throw new Error("no CSAT")
    const [replayed] = replay([visit], [{ ...csat, ...change }])
    return replayed?.asked.map(({ at }) => (at - AT) / 1000)
  }

  test("ask later, more often, fewer, or nobody", () => {
    expect(asked({})).toEqual([30])
    expect(
      asked({ trigger: { on: "product.inspected" }, limits: { perVisit: 9, coolDownSeconds: 0 } }),
    ).toEqual([30])
    expect(asked({ limits: { perVisit: 9, coolDownSeconds: 0 }, burdenSeconds: 1 })).toEqual([30])
    expect(asked({ trigger: { on: "product.inspected", delaySeconds: 40 } })).toEqual([130])
    expect(asked({ trigger: { on: "product.inspected", minSeconds: 11 } })).toEqual([])
    expect(asked({ touchpoints: ["list"] })).toEqual([])
  })

  test("end a question as it really ended, or as such questions do", () => {
    const shown = {
      promptId: "product-csat",
      promptVersion: 1,
      touchpointId: "lighting",
      metric: "csat",
      scale: "1-5",
    }
    const answered = visitOf(
      told(0, { type: "visit.started" }),
      told(30, { type: "product.inspected", productId: "lamp", seconds: 10 }),
      told(31, { type: "prompt.shown", impressionId: "i-1", ...shown }),
      told(40, { type: "prompt.dismissed", impressionId: "i-1", ...shown }),
      told(400, { type: "visit.ended" }),
    )
    expect(replay([answered])[0]?.asked[0]).toMatchObject({ ending: "dismissed", costSeconds: 10 })
    const [left] = replay([visit])
    expect(left?.asked[0]).toMatchObject({ ending: "ignored", costSeconds: 2.5 })
  })

  test("don't ask who had said that they want no more", () => {
    const reference = { promptId: "product-csat", promptVersion: 1, touchpointId: "lighting" }
    const refused = visitOf(
      told(0, { type: "visit.started" }),
      told(30, { type: "product.inspected", productId: "lamp", seconds: 10 }),
      told(30, { type: "prompt.suppressed", ...reference, rule: "never" }),
      told(200, { type: "visit.ended" }),
    )
    expect(replay([refused])[0]).toMatchObject({ asked: [], suppressed: [{ rule: "never" }] })
  })

  test("a visit of which next to nothing is known asks nothing", () => {
    expect(replay([visitOf()])[0]?.asked).toEqual([])
    expect(replay([visitOf(told(0, { type: "visit.ended" }))])[0]?.asked).toEqual([])
  })
})
