import { describe, expect, test } from "vitest"
import { type AskingPolicy, DEFAULT_POLICY } from "../../../src/domain/asking-policy.ts"
import type { Asking, Journal, Occasion } from "../../../src/domain/journal.ts"
import { EMPTY_LEDGER, type Ledger, type LedgerEntry } from "../../../src/domain/ledger.ts"
import type { Prompt } from "../../../src/domain/prompt.ts"
import { decide } from "../../../src/feedback/rules/decide.ts"
import { type AskingMemory, BUSY_KINDS, type Moment } from "../../../src/feedback/rules/moment.ts"
import { RULES } from "../../../src/feedback/rules/rules.ts"
import { writeVerdicts } from "../../../src/feedback/rules/write-journal.ts"
import { enterEnding, enterNever, enterVerdicts } from "../../../src/feedback/rules/write-ledger.ts"
import { journal, memory, moment, NOON, occasion, promptOf } from "../prompts.ts"

const DAY = 86_400_000
const policy = DEFAULT_POLICY
const csat: Prompt = { ...promptOf("csat"), trigger: { on: "product.inspected" } }
const nps = promptOf("nps")

const entry = (change: Partial<LedgerEntry> = {}): LedgerEntry => ({
  impressionId: "earlier",
  promptId: "another",
  metric: "csat",
  at: NOON - DAY,
  costSeconds: 5,
  ending: "answered",
  ...change,
})
const ledger = (change: Partial<Ledger> = {}): Ledger => ({ ...EMPTY_LEDGER, ...change })

/** What becomes of one prompt on one occasion, as a word and a rule. */
function fateOf(prompt: Prompt, known: Partial<AskingMemory> = {}, at: Partial<Moment> = {}): string {
  const now = at.now ?? NOON
  const due = occasion(prompt.trigger.on, { at: now })
  const [verdict] = decide(memory(known), [prompt], moment(0, { occasion: due, ...at }))
  if (!verdict) return "not due"
  return verdict.kind === "ask" ? "ask" : `${verdict.kind} ${verdict.rule}`
}

test("every rule has one name, and no two the same", () => {
  expect(new Set(RULES).size).toBe(RULES.length)
})

describe("[ASK-25] nobody is asked while their attention is elsewhere", () => {
  test.each(BUSY_KINDS)("%s: the question waits, or is held back by that name", (busy) => {
    expect(fateOf(csat, {}, { busy })).toBe(busy === "guided" ? "suppress guided" : `wait ${busy}`)
    expect(fateOf(nps, {}, { busy })).toBe(`wait ${busy}`)
  })
})

describe("[ASK-26] quiet hours of the mind", () => {
  const { acts, withinSeconds, atMostSeconds } = policy.quiet
  const steady = (now: number) => Array.from({ length: acts }, (_, at) => now - at * 1000)

  test("whoever does one thing after another is left alone, and asked when they rest", () => {
    expect(fateOf(csat, {}, { acts: steady(NOON) })).toBe("wait absorbed")
    expect(fateOf(csat, {}, { acts: steady(NOON).slice(1) })).toBe("ask")
    expect(fateOf(csat, {}, { acts: steady(NOON - withinSeconds * 1000) })).toBe("ask")
  })

  test("for so long and no longer, however absorbed they are", () => {
    const state = { ...journal(), waiting: [{ promptId: csat.id, occasion: occasion("product.inspected") }] }
    const at = (ms: number) => {
      const now = NOON + ms
      return decide(memory({ journal: state }), [csat], moment(ms, { acts: steady(now) }))[0]
    }
    expect(at(atMostSeconds * 1000 - 1)).toMatchObject({ kind: "wait", rule: "absorbed" })
    expect(at(atMostSeconds * 1000)).toMatchObject({ kind: "ask" })
  })
})

describe("[ASK-27] who wants no questions gets none", () => {
  test("in this visit, this prompt ever, any ever, or measuring at all", () => {
    expect(fateOf(csat, { journal: journal({ quiet: true }) })).toBe("suppress not-this-visit")
    expect(fateOf(csat, { ledger: enterNever(EMPTY_LEDGER, csat.id) })).toBe("suppress never")
    expect(fateOf(nps, { ledger: enterNever(EMPTY_LEDGER, csat.id) })).toBe("ask")
    expect(fateOf(nps, { ledger: enterNever(EMPTY_LEDGER, "any") })).toBe("suppress never")
    expect(fateOf(csat, { declined: true })).toBe("suppress declined")
  })
})

describe("[ASK-21] the budget", () => {
  const tight: AskingPolicy = { ...policy, budget: { visitSeconds: 20, quarterSeconds: 40 } }
  const asked: Asking = {
    impressionId: "i-1",
    promptId: "another",
    touchpointId: "lighting",
    productId: null,
    slotId: null,
    at: NOON - 600_000,
    shownAt: null,
    ending: { kind: "answered", at: NOON - 600_000, score: 3 },
    costSeconds: 10,
  }

  test("of a visit is for all prompts together, and a question must fit even if it is dismissed", () => {
    const having = (costSeconds: number) => ({
      policy: tight,
      journal: journal({ asked: [{ ...asked, costSeconds }] }),
    })
    expect(fateOf(csat, having(10))).toBe("ask")
    expect(fateOf(csat, having(11))).toBe("suppress visit-budget")
    expect(fateOf({ ...csat, burdenSeconds: 4 }, having(11))).toBe("ask")
  })

  test("of a quarter reaches over visits, and what is older than ninety days is spent no more", () => {
    const having = (costSeconds: number, at: number) => ({
      policy: tight,
      ledger: ledger({ asked: [entry({ costSeconds, at })] }),
    })
    expect(fateOf(csat, having(30, NOON - 89 * DAY))).toBe("ask")
    expect(fateOf(csat, having(31, NOON - 89 * DAY))).toBe("suppress quarter-budget")
    expect(fateOf(csat, having(31, NOON - 90 * DAY))).toBe("ask")
  })

  test("[ASK-24] keeps what an NPS costs from everything else, where there is an NPS", () => {
    const spent = { policy: tight, ledger: ledger({ asked: [entry({ costSeconds: 20 })] }) }
    const fates = (prompts: readonly Prompt[], on: Occasion["on"]) =>
      decide(memory(spent), prompts, moment(0, { occasion: occasion(on) })).map((verdict) =>
        verdict.kind === "ask" ? "ask" : verdict.rule,
      )
    expect(fates([csat], "product.inspected")).toEqual(["ask"])
    expect(fates([csat, nps], "product.inspected")).toEqual(["visit-budget"])
    expect(fates([csat, nps], "visit.ending")).toEqual(["ask"])
  })

  test("a dismissal costs more than an answer, and being left alone less", () => {
    const due = { prompt: csat, touchpointId: "lighting", occasion: occasion("product.inspected") }
    const at = { now: NOON, impressionId: "i-1", policy, visitId: "visit-1" }
    const open = enterVerdicts(EMPTY_LEDGER, [{ kind: "ask", due }], at)
    const costs = (["answered", "dismissed", "ignored"] as const).map(
      (kind) => enterEnding(open, "i-1", kind, policy).asked[0]?.costSeconds,
    )
    expect(costs).toEqual([5, 10, 2.5])
    const ended = enterEnding(open, "i-1", "dismissed", policy)
    expect(enterEnding(ended, "i-1", "answered", policy)).toEqual(ended)
  })
})

describe("limits over visits", () => {
  test("[ASK-22] a prompt has its own limit by quarter", () => {
    const limited = { ...csat, limits: { ...csat.limits, perQuarter: 2 } }
    const asked = (times: number) =>
      ledger({ asked: Array.from({ length: times }, () => entry({ promptId: csat.id })) })
    expect(fateOf(limited, { ledger: asked(1) })).toBe("ask")
    expect(fateOf(limited, { ledger: asked(2) })).toBe("suppress per-quarter")
  })

  test("[ASK-23] after an NPS there is none for its days, however it ended, and others go on", () => {
    const having = (days: number) => ({ ledger: ledger({ lastNpsAt: NOON - days * DAY }) })
    expect(fateOf(nps, having(policy.npsCoolDownDays - 0.01))).toBe("suppress nps-cool-down")
    expect(fateOf(nps, having(policy.npsCoolDownDays))).toBe("ask")
    expect(fateOf(csat, having(1))).toBe("ask")
  })

  test("[ASK-23] a clock that was set back by years doesn't hold it back for years", () => {
    expect(fateOf(nps, { ledger: ledger({ lastNpsAt: NOON + 1000 * DAY }) })).toBe("ask")
  })

  test("[ASK-24] one that others stood in the way of goes first from the next visit on, without a cool-down", () => {
    const justAsked = journal({
      asked: [
        {
          impressionId: "i-1",
          promptId: csat.id,
          touchpointId: "lighting",
          productId: null,
          slotId: null,
          at: NOON,
          shownAt: NOON,
          ending: { kind: "answered", at: NOON, score: 4 },
          costSeconds: 5,
        },
      ],
    })
    const ending = occasion("visit.ending")
    const first = decide(memory({ journal: justAsked }), [nps], moment(0, { occasion: ending }))
    expect(first).toMatchObject([{ kind: "wait", rule: "cool-down" }])
    const at = { now: NOON, impressionId: "i-2", policy, visitId: justAsked.visitId }
    const owing = enterVerdicts(EMPTY_LEDGER, first, at)
    expect(fateOf(nps, { journal: justAsked, ledger: owing })).toBe("wait cool-down")
    expect(fateOf(nps, { journal: { ...justAsked, visitId: "visit-2" }, ledger: owing })).toBe("ask")
    const keen = { ...csat, id: "keen", priority: 1000, trigger: { on: "visit.returned" as const } }
    const returned = { ...nps, trigger: { on: "visit.returned" as const } }
    const verdicts = decide(
      memory({ journal: { ...justAsked, visitId: "visit-2" }, ledger: owing }),
      [keen, returned],
      moment(0, { occasion: occasion("visit.returned", { touchpoints: ["entrance"] }) }),
    )
    expect(verdicts.map(({ kind, due }) => [kind, due.prompt.metric])).toEqual([
      ["ask", "nps"],
      ["wait", "csat"],
    ])
  })
})

describe("[ASK-28] a delay", () => {
  const trigger = { on: "product.inspected", delaySeconds: 20, unless: ["cart.added"] } as const
  const delayed: Prompt = { ...csat, trigger }
  const inDelay = () => {
    const at = moment(0, { occasion: occasion("product.inspected") })
    const verdicts = decide(memory(), [delayed], at)
    expect(verdicts).toMatchObject([{ kind: "wait", rule: "delayed" }])
    return writeVerdicts(journal(), verdicts, { now: NOON, impressionId: "i-1", policy })
  }
  const then = (state: Journal, ms: number, change: Partial<Moment> = {}) =>
    decide(memory({ journal: state }), [delayed], moment(ms, change))

  test("is waited for, and everything is checked again when it is over", () => {
    const state = inDelay()
    expect(then(state, 19_999)).toMatchObject([{ kind: "wait", rule: "delayed" }])
    expect(then(state, 20_000)).toMatchObject([{ kind: "ask" }])
    expect(then(state, 20_000, { busy: "talking" })).toMatchObject([{ kind: "wait", rule: "talking" }])
    expect(then({ ...state, quiet: true }, 20_000)).toMatchObject([
      { kind: "suppress", rule: "not-this-visit" },
    ])
  })

  test("is cancelled by what its trigger names, once, and by nothing else", () => {
    const state = inDelay()
    const added = { occasion: occasion("cart.added", { at: NOON + 5000 }) }
    const verdicts = then(state, 5000, added)
    expect(verdicts).toMatchObject([{ kind: "suppress", rule: "cancelled" }])
    const after = writeVerdicts(state, verdicts, { now: NOON + 5000, impressionId: "i-2", policy })
    expect(then(after, 60_000)).toEqual([])
    const compared = { occasion: occasion("product.compared", { at: NOON + 5000 }) }
    expect(then(state, 5000, compared)).toMatchObject([{ kind: "wait", rule: "delayed" }])
  })
})

describe("[ASK-29] a moment passes", () => {
  const held = (on: Occasion["on"]) =>
    journal({ waiting: [{ promptId: on === "visit.ending" ? nps.id : csat.id, occasion: occasion(on) }] })
  const late = policy.waitAtMostSeconds * 1000 + 1

  test("what had to wait for longer isn't asked any more", () => {
    const at = (ms: number) => decide(memory({ journal: held("product.inspected") }), [csat], moment(ms))
    expect(at(late - 1)).toMatchObject([{ kind: "ask" }])
    expect(at(late)).toMatchObject([{ kind: "suppress", rule: "stale" }])
  })

  test("the end of a visit lasts, and is decided about for good once", () => {
    const at = (state: Journal, ms: number, known: Partial<AskingMemory> = {}) =>
      decide(
        memory({ journal: state, ...known }),
        [nps],
        moment(ms, { occasion: occasion("visit.ending", { at: NOON + ms }) }),
      )
    expect(at(held("visit.ending"), late)).toMatchObject([{ kind: "ask" }])
    const cooling = { ledger: ledger({ lastNpsAt: NOON - DAY }) }
    const first = at(journal(), 0, cooling)
    expect(first).toMatchObject([{ kind: "suppress", rule: "nps-cool-down" }])
    const closed = writeVerdicts(journal(), first, { now: NOON, impressionId: "i-1", policy })
    expect(at(closed, 5000, cooling)).toEqual([])
  })
})

describe("what a trigger asks of an occasion's properties", () => {
  const struggled = (where: NonNullable<Prompt["trigger"]["where"]>) => {
    const prompt: Prompt = { ...csat, trigger: { on: "struggled", where } }
    return (properties?: Occasion["properties"]) => {
      const due = occasion("struggled", properties ? { properties } : {})
      return decide(memory(), [prompt], moment(0, { occasion: due })).length
    }
  }

  test("a value, one of several, a number within bounds; all of them, and one that is missing fits nothing", () => {
    const kind = struggled({ kind: { oneOf: ["rage-click", "backtracking"] } })
    expect([kind({ kind: "rage-click" }), kind({ kind: "blocked-walk" }), kind()]).toEqual([1, 0, 0])
    const times = struggled({ times: { atLeast: 2, atMost: 4 }, first: true })
    expect([1, 2, 4, 5].map((each) => times({ times: each, first: true }))).toEqual([0, 1, 1, 0])
    expect([times({ times: 3, first: false }), times({ times: "3", first: true })]).toEqual([0, 0])
  })
})
