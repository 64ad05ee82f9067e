import { expect, test } from "vitest"
import { createLedger } from "../../../src/client/ledger-store.ts"
import { recall } from "../../../src/client/recall.ts"
import { createSafeStorage } from "../../../src/client/safe-storage.ts"
import { type AskAgain, EMPTY_LEDGER } from "../../../src/domain/ledger.ts"
import type { Prompt } from "../../../src/domain/prompt.ts"
import { decide } from "../../../src/feedback/rules/decide.ts"
import { memory, moment, NOON, occasion, promptOf } from "../prompts.ts"

const DAY = 86_400_000
const csat: Prompt = { ...promptOf("csat"), trigger: { on: "product.inspected" } }
const [touchpointId = ""] = csat.touchpoints

/** What becomes of the question about a lamp, at one of its touchpoints. */
function fateOf(prompt: Prompt, again: readonly AskAgain[], productId = "lamp"): string {
  const due = occasion("product.inspected", { productId, touchpoints: [touchpointId] })
  const ledger = {
    ...EMPTY_LEDGER,
    again,
    asked: [
      {
        ...{ impressionId: "first", promptId: prompt.id, metric: prompt.metric, costSeconds: 5 },
        ...{ at: NOON - 8 * DAY, ending: "answered" as const },
      },
    ],
  }
  const [verdict] = decide(memory({ ledger }), [prompt], moment(0, { occasion: due }))
  if (!verdict) return "not due"
  return verdict.kind === "ask" ? "ask" : `${verdict.kind} ${verdict.rule}`
}

const again = (change: Partial<AskAgain> = {}): AskAgain => ({
  ...{ promptId: csat.id, touchpointId, productId: "lamp", after: NOON - 1 },
  ...change,
})
const rare: Prompt = { ...csat, sample: 1e-12, limits: { ...csat.limits, perQuarter: 1 } }

test("[CAS-13] what is to be asked once more passes by sample and quarter, and only that", () => {
  expect(fateOf(rare, [])).toBe("suppress not-sampled")
  expect(fateOf({ ...rare, sample: 1 }, [])).toBe("suppress per-quarter")
  expect(fateOf(rare, [again()])).toBe("ask")
  expect(fateOf(rare, [again()], "chair")).toBe("suppress not-sampled")
  expect(fateOf(rare, [again({ promptId: "another" })])).toBe("suppress not-sampled")
  expect(fateOf(rare, [again({ touchpointId: "elsewhere" })])).toBe("suppress not-sampled")
})

test("[CAS-13] it isn't asked before its time, also where it could be otherwise", () => {
  expect(fateOf(csat, [])).toBe("ask")
  expect(fateOf(csat, [again({ after: NOON + 1 })])).toBe("suppress too-soon")
  expect(fateOf(csat, [again({ after: NOON })])).toBe("ask")
})

test("[CAS-13] what is to be asked once more is remembered with the rest of the ledger", () => {
  const kept = new Map<string, string>()
  const storage = createSafeStorage(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  }))
  const now = () => NOON
  createLedger({ storage, now, recall: () => recall }).change((each) => ({ ...each, again: [again()] }))
  expect(createLedger({ storage, now, recall: () => recall }).store.getState().again).toEqual([again()])
})
