import fc from "fast-check"
import { expect, test } from "vitest"
import { DEFAULT_POLICY } from "../../../src/domain/asking-policy.ts"
import type { Journal, Occasion } from "../../../src/domain/journal.ts"
import type { Prompt } from "../../../src/domain/prompt.ts"
import { decide } from "../../../src/feedback/rules/decide.ts"
import { openAsking, writeEnding, writeVerdicts } from "../../../src/feedback/rules/write-journal.ts"
import { journal, memory, moment, NOON, occasion, promptOf } from "../prompts.ts"

const prompt = (id: string, on: Occasion["on"]) =>
  fc
    .record({
      priority: fc.integer({ min: 0, max: 3 }),
      perVisit: fc.integer({ min: 1, max: 3 }),
      coolDownSeconds: fc.integer({ min: 0, max: 120 }),
      minSeconds: fc.integer({ min: 0, max: 30 }),
    })
    .map(({ priority, perVisit, coolDownSeconds, minSeconds }): Prompt => {
      const trigger = on === "cart.added" ? { on } : { on, minSeconds }
      const touchpoints = ["lighting", "entrance"]
      return {
        ...promptOf("csat"),
        id,
        touchpoints,
        priority,
        trigger,
        limits: { perVisit, coolDownSeconds },
      }
    })

const prompts = fc.tuple(
  prompt("a", "product.inspected"),
  prompt("b", "product.inspected"),
  prompt("c", "cart.added"),
  prompt("d", "visit.ending"),
  prompt("e", "guided.ended"),
)

const step = fc.record({
  ms: fc.integer({ min: 0, max: 90_000 }),
  happens: fc.constantFrom(
    "product.inspected",
    "cart.added",
    "visit.ending",
    "guided.ended",
    "join-guide",
    "leave-guide",
    "pick-up",
    "put-back",
    "answer",
    "dismiss",
    "nothing",
  ),
  seconds: fc.integer({ min: 0, max: 60 }),
})

test("[ASK-3] [ASK-4] [ASK-5] [ASK-6] [ASK-7] no journey breaks a rule", () => {
  fc.assert(
    fc.property(prompts, fc.array(step, { maxLength: 40 }), (all, steps) => {
      let state: Journal = journal()
      let now = NOON
      let busy = false
      let guided = false
      steps.forEach(({ ms, happens, seconds }, index) => {
        now += ms
        if (happens === "pick-up") busy = true
        if (happens === "put-back") busy = false
        if (happens === "join-guide") guided = true
        if (happens === "leave-guide") guided = false
        const open = openAsking(state)
        if (happens === "answer" && open) {
          state = writeEnding(
            state,
            open.impressionId,
            { kind: "answered", at: now, score: 3 },
            DEFAULT_POLICY,
          )
        }
        if (happens === "dismiss" && open) {
          state = writeEnding(state, open.impressionId, { kind: "dismissed", at: now }, DEFAULT_POLICY)
        }
        const isOccasion =
          happens === "product.inspected" ||
          happens === "cart.added" ||
          happens === "guided.ended" ||
          happens === "visit.ending"
        const verdicts = decide(memory({ journal: state }), all, {
          now,
          busy: guided ? "guided" : busy ? "inspecting" : null,
          acts: [],
          occasion: isOccasion ? occasion(happens, { at: now, seconds }) : null,
        })
        const asks = verdicts.filter(({ kind }) => kind === "ask")
        expect(asks.length).toBeLessThanOrEqual(1)
        for (const { due } of asks) {
          const { id, limits } = due.prompt
          expect([busy, guided]).toEqual([false, false])
          expect(openAsking(state)).toBeNull()
          const same = state.asked.filter((each) => each.promptId === id)
          expect(same.length).toBeLessThan(limits.perVisit)
          expect(same.some(({ ending }) => ending?.kind === "dismissed")).toBe(false)
          for (const { at, ending } of state.asked) {
            expect(now - Math.max(at, ending?.at ?? at)).toBeGreaterThanOrEqual(limits.coolDownSeconds * 1000)
          }
          const rivals = verdicts.filter((each) => each.kind !== "ask" && each.rule === "outranked")
          for (const rival of rivals)
            expect(rival.due.prompt.priority).toBeLessThanOrEqual(due.prompt.priority)
        }
        state = writeVerdicts(state, verdicts, { now, impressionId: `i-${index}`, policy: DEFAULT_POLICY })
        expect(state.asked.filter(({ ending }) => ending === null).length).toBeLessThanOrEqual(1)
        const waiting = state.waiting.map(({ promptId }) => promptId)
        expect(new Set(waiting).size).toBe(waiting.length)
      })
    }),
    { numRuns: 500, seed: 7 },
  )
})

test("a decision changes neither the journal nor the prompts", () => {
  const before = journal({ waiting: [{ promptId: "a", occasion: occasion("cart.added") }] })
  const frozen = structuredClone(before)
  const at = moment(0, { occasion: occasion("product.inspected") })
  decide(memory({ journal: before }), [promptOf("csat")], at)
  expect(before).toEqual(frozen)
})
