import { describe, expect, test } from "vitest"
import { DEFAULT_POLICY } from "../../../src/domain/asking-policy.ts"
import type { Asking, Journal } from "../../../src/domain/journal.ts"
import type { Prompt } from "../../../src/domain/prompt.ts"
import { decide, type Verdict } from "../../../src/feedback/rules/decide.ts"
import type { Moment } from "../../../src/feedback/rules/moment.ts"
import { writeEnding, writeVerdicts } from "../../../src/feedback/rules/write-journal.ts"
import { journal, memory, moment, NOON, occasion, PROMPTS, promptOf } from "../prompts.ts"

const brief = (verdicts: readonly Verdict[]) =>
  verdicts.map((verdict) => [
    verdict.due.prompt.metric,
    verdict.kind,
    verdict.kind === "ask" ? null : verdict.rule,
  ])

const asking = (change: Partial<Asking> = {}): Asking => ({
  impressionId: "i-1",
  promptId: promptOf("csat").id,
  touchpointId: "lighting",
  productId: "lamp",
  slotId: null,
  at: NOON,
  shownAt: null,
  ending: null,
  ...change,
})

const MINUTE = 60_000
const later = moment
const judge = (of: Journal, prompts: readonly Prompt[], at: Moment) =>
  decide(memory({ journal: of }), prompts, at)
const policy = DEFAULT_POLICY

describe("when nothing stands in the way", () => {
  test("[ASK-1] a product that was looked at long enough is asked about, at its touchpoint", () => {
    const verdicts = judge(journal(), PROMPTS, later(0, { occasion: occasion("product.inspected") }))
    expect(brief(verdicts)).toEqual([["csat", "ask", null]])
    expect(verdicts[0]?.due.touchpointId).toBe("lighting")
  })

  test("[ASK-1] a glance is not asked about", () => {
    const glance = occasion("product.inspected", { seconds: 3.9 })
    expect(judge(journal(), PROMPTS, later(0, { occasion: glance }))).toEqual([])
  })

  test("a touchpoint that the prompt doesn't name is not asked at", () => {
    const elsewhere = occasion("product.inspected", { touchpoints: ["help"] })
    expect(judge(journal(), PROMPTS, later(0, { occasion: elsewhere }))).toEqual([])
  })

  test("nothing due is nothing decided", () => {
    expect(judge(journal(), PROMPTS, later(0))).toEqual([])
    expect(judge(journal(), [], later(0, { occasion: occasion("cart.added") }))).toEqual([])
  })
})

describe("a prompt is held back", () => {
  test("[ASK-3] by the same prompt, answered before in this visit", () => {
    const before = journal({ asked: [asking({ ending: { kind: "answered", at: NOON, score: 4 } })] })
    const verdicts = judge(before, PROMPTS, later(60 * MINUTE, { occasion: occasion("product.inspected") }))
    expect(brief(verdicts)).toEqual([["csat", "suppress", "per-visit"]])
  })

  test("[ASK-4] by a cool-down after any prompt, and no longer", () => {
    const before = journal({ asked: [asking({ ending: { kind: "answered", at: NOON, score: 4 } })] })
    const { coolDownSeconds } = promptOf("ces").limits
    const at = (ms: number) => judge(before, PROMPTS, later(ms, { occasion: occasion("cart.added") }))
    expect(brief(at(coolDownSeconds * 1000 - 1))).toEqual([["ces", "suppress", "cool-down"]])
    expect(brief(at(coolDownSeconds * 1000))).toEqual([["ces", "ask", null]])
  })

  test("[ASK-5] by one that is open", () => {
    const before = journal({ asked: [asking()] })
    const added = occasion("cart.added", { at: NOON + 60 * MINUTE })
    const verdicts = judge(before, PROMPTS, later(60 * MINUTE, { occasion: added }))
    expect(brief(verdicts)).toEqual([["ces", "suppress", "already-open"]])
  })

  test("[ASK-6] by its own dismissal, even when its limit would allow another", () => {
    const generous = { ...promptOf("csat"), limits: { perVisit: 9, coolDownSeconds: 0 } }
    const before = journal({ asked: [asking({ ending: { kind: "dismissed", at: NOON } })] })
    const verdicts = judge(
      before,
      [generous],
      later(60 * MINUTE, { occasion: occasion("product.inspected") }),
    )
    expect(brief(verdicts)).toEqual([["csat", "suppress", "dismissed"]])
  })
})

describe("a prompt waits", () => {
  test("[ASK-7] while a product is in hand, and is asked once it is put back", () => {
    const inHand = judge(
      journal(),
      PROMPTS,
      later(0, { busy: "inspecting", occasion: occasion("cart.added") }),
    )
    expect(brief(inHand)).toEqual([["ces", "wait", "inspecting"]])
    const after = writeVerdicts(journal(), inHand, { now: NOON, impressionId: "i-1", policy })
    const putBack = judge(after, PROMPTS, later(9000, { occasion: occasion("product.inspected") }))
    expect(brief(putBack)).toEqual([
      ["ces", "ask", null],
      ["csat", "suppress", "outranked"],
    ])
  })

  test("as its latest occasion: two things in the cart make one question, about the second", () => {
    let state = journal()
    for (const productId of ["lamp", "vase"]) {
      const at = later(0, { busy: "inspecting", occasion: occasion("cart.added", { productId }) })
      state = writeVerdicts(state, judge(state, PROMPTS, at), { now: NOON, impressionId: "i-1", policy })
    }
    const verdicts = judge(state, PROMPTS, later(1000))
    expect(brief(verdicts)).toEqual([["ces", "ask", null]])
    expect(verdicts[0]?.due.occasion.productId).toBe("vase")
  })

  test("[ASK-8] at the end of a visit, for a cool-down to pass", () => {
    const before = journal({ asked: [asking({ ending: { kind: "answered", at: NOON, score: 4 } })] })
    const first = judge(before, PROMPTS, later(1000, { occasion: occasion("visit.ending") }))
    expect(brief(first)).toEqual([["nps", "wait", "cool-down"]])
    const state = writeVerdicts(before, first, { now: NOON, impressionId: "i-2", policy })
    expect(brief(judge(state, PROMPTS, later(89_999)))).toEqual([["nps", "wait", "cool-down"]])
    expect(brief(judge(state, PROMPTS, later(90_000)))).toEqual([["nps", "ask", null]])
  })
})

describe("while one is guided", () => {
  test("[GDE-31] what comes up is held back for good, and that is written down", () => {
    for (const on of ["product.inspected", "cart.added"] as const) {
      const verdicts = judge(journal(), PROMPTS, later(0, { busy: "guided", occasion: occasion(on) }))
      expect(verdicts.map(({ kind, ...rest }) => [kind, "rule" in rest && rest.rule])).toEqual([
        ["suppress", "guided"],
      ])
    }
  })

  test("[GDE-31] the end of a visit waits, and is asked about after the guided one", () => {
    const ending = occasion("visit.ending")
    const during = judge(journal(), PROMPTS, later(0, { busy: "guided", occasion: ending }))
    expect(brief(during)).toEqual([["nps", "wait", "guided"]])
    const state = writeVerdicts(journal(), during, { now: NOON, impressionId: "i-1", policy })
    expect(brief(judge(state, PROMPTS, later(1000)))).toEqual([["nps", "ask", null]])
  })

  test("[GDE-30] its end is asked about before all else, and waits for a question that is open", () => {
    const end = occasion("guided.ended", { productId: null, touchpoints: ["guided"], seconds: 0 })
    const open = journal({ asked: [asking()] })
    const first = judge(open, PROMPTS, later(0, { occasion: end }))
    expect(brief(first)).toEqual([["ces", "wait", "already-open"]])
    const state = writeVerdicts(
      writeEnding(open, "i-1", { kind: "answered", at: NOON, score: 5 }, policy),
      first,
      {
        now: NOON,
        impressionId: "i-2",
        policy,
      },
    )
    const verdicts = judge(state, PROMPTS, later(90_000, { occasion: occasion("visit.ending") }))
    expect(brief(verdicts)).toEqual([
      ["ces", "ask", null],
      ["nps", "wait", "outranked"],
    ])
    expect(verdicts[0]?.due.touchpointId).toBe("guided")
  })
})

test("[ASK-9] of two that are due, the one with the higher priority is asked", () => {
  const low = { ...promptOf("csat"), id: "low", priority: 1 }
  const high = { ...promptOf("csat"), id: "high", priority: 2 }
  const at = later(0, { occasion: occasion("product.inspected") })
  for (const prompts of [
    [low, high],
    [high, low],
  ]) {
    const verdicts = judge(journal(), prompts, at)
    expect(verdicts.map(({ kind, due }) => [due.prompt.id, kind])).toEqual([
      ["high", "ask"],
      ["low", "suppress"],
    ])
  }
})

test("a dismissal is final: an answer that comes after it changes nothing", () => {
  const before = journal({ asked: [asking({ ending: { kind: "dismissed", at: NOON } })] })
  expect(writeEnding(before, "i-1", { kind: "answered", at: NOON + 1, score: 5 }, policy)).toEqual(before)
})
