import { readFileSync } from "node:fs"
import { type Asking, emptyJournal, type Journal, type Occasion } from "../../src/domain/journal.ts"
import { EMPTY_LEDGER, type Ledger } from "../../src/domain/ledger.ts"
import { parseRuleSet } from "../../src/domain/parse-prompts.ts"
import type { Prompt } from "../../src/domain/prompt.ts"
import { decide } from "../../src/feedback/rules/decide.ts"
import type { AskingMemory } from "../../src/feedback/rules/moment.ts"

/** As many prompts as a large showroom may have. */
export const PROMPTS = 100
/** More than a visitor is asked in a quarter, whatever the policy. */
const ASKED_BEFORE = 500
/**
 * Decisions that are timed together: enough for the clock to tell, and so few that a busy machine seldom does something else in
 * between.
 */
const TOGETHER = 20
const ROUNDS = 4000
const NOW = 90 * 86_400_000

/** The showroom's own prompts, over and over, each under a name of its own. */
function manyPrompts(): { readonly prompts: readonly Prompt[]; readonly memory: AskingMemory } {
  const rules = parseRuleSet(JSON.parse(readFileSync("scenes/prompts.json", "utf8")))
  const prompts = Array.from({ length: PROMPTS }, (_, at): Prompt => {
    const like = rules.prompts[at % rules.prompts.length]
    if (!like) throw new Error("scenes/prompts.json has no prompts")
    return { ...like, id: `${like.id}-${at}`, sample: 0.9 }
  })
  const memory = {
    journal: emptyJournal("visit", NOW - 3_600_000),
    ledger: EMPTY_LEDGER,
    policy: rules.policy,
    visitorId: "0b7e4a52-3f0e-4c59-9a4e-1f2d3c4b5a69",
    declined: false,
  }
  return { prompts, memory }
}

/** A visit in which much was asked and every prompt waits, of a visitor who was asked all quarter. */
function crowded(prompts: readonly Prompt[], on: Occasion): { journal: Journal; ledger: Ledger } {
  const asked = prompts.slice(0, 50).map(
    ({ id }, at): Asking => ({
      impressionId: `here-${at}`,
      promptId: id,
      touchpointId: "lighting",
      productId: null,
      slotId: null,
      at: NOW - 1_000_000 + at,
      shownAt: NOW - 1_000_000 + at,
      ending: { kind: "answered", at: NOW - 900_000 + at, score: 4 },
      costSeconds: 1,
    }),
  )
  const waiting = prompts.map(({ id, trigger }) => ({
    promptId: id,
    occasion: { ...on, on: trigger.on, at: NOW - 60_000, seconds: 900 },
  }))
  const entries = Array.from({ length: ASKED_BEFORE }, (_, at) => ({
    impressionId: `before-${at}`,
    promptId: prompts[at % prompts.length]?.id ?? "",
    metric: "csat" as const,
    at: NOW - at * 1000,
    costSeconds: 0.1,
    ending: "answered" as const,
  }))
  return {
    journal: { ...emptyJournal("visit", NOW - 3_600_000), asked, waiting },
    ledger: { ...EMPTY_LEDGER, asked: entries },
  }
}

/** Milliseconds of one decision: the median over many rounds. */
function median(decideOnce: (round: number) => void): number {
  const times = Array.from({ length: ROUNDS }, (_, round) => {
    const begin = performance.now()
    for (let at = 0; at < TOGETHER; at++) decideOnce(round * TOGETHER + at)
    return (performance.now() - begin) / TOGETHER
  })
  return times.sort((a, b) => a - b)[ROUNDS / 2] ?? Number.NaN
}

/** Milliseconds of a decision among a hundred prompts: in an ordinary visit, and when everything that can be is full. */
export function timeDecisions(): { readonly ordinary: number; readonly worst: number } {
  const { prompts, memory } = manyPrompts()
  const occasion: Occasion = {
    on: "product.inspected",
    at: NOW,
    productId: "lamp",
    slotId: null,
    touchpoints: ["lighting", "list", "cart", "guided"],
    seconds: 9,
  }
  const full = { ...memory, ...crowded(prompts, occasion) }
  const acts = Array.from({ length: 40 }, (_, at) => NOW - at * 3000)
  let decided = 0
  const ordinary = median((round) => {
    decided += decide(memory, prompts, { now: NOW + (round % 1000), busy: null, acts, occasion }).length
  })
  const worst = median((round) => {
    decided += decide(full, prompts, { now: NOW + (round % 1000), busy: null, acts, occasion }).length
  })
  if (decided === 0) throw new Error("nothing was due: nothing was measured")
  return { ordinary, worst }
}
