import { readFileSync } from "node:fs"
import { DEFAULT_POLICY } from "../../src/domain/asking-policy.ts"
import { emptyJournal, type Journal, type Occasion } from "../../src/domain/journal.ts"
import { EMPTY_LEDGER } from "../../src/domain/ledger.ts"
import { parsePrompts } from "../../src/domain/parse-prompts.ts"
import type { Prompt } from "../../src/domain/prompt.ts"
import type { AskingMemory, Moment } from "../../src/feedback/rules/moment.ts"

export const PROMPTS: readonly Prompt[] = parsePrompts(
  JSON.parse(readFileSync("scenes/prompts.json", "utf8")),
)

export function promptOf(metric: Prompt["metric"]): Prompt {
  const prompt = PROMPTS.find((each) => each.metric === metric)
  if (!prompt) throw new Error(`no prompt asks for ${metric}`)
  return prompt
}

/** A moment of the tests, in milliseconds since the epoch. */
export const NOON = Date.UTC(2026, 10, 21, 12)

export const journal = (change: Partial<Journal> = {}): Journal => ({
  ...emptyJournal("visit-1", NOON),
  ...change,
})

export const memory = (change: Partial<AskingMemory> = {}): AskingMemory => ({
  journal: journal(),
  ledger: EMPTY_LEDGER,
  policy: DEFAULT_POLICY,
  visitorId: null,
  declined: false,
  ...change,
})

/** A moment in which nothing is in the way, `ms` milliseconds after noon. */
export const moment = (ms: number, change: Partial<Moment> = {}): Moment => ({
  now: NOON + ms,
  busy: null,
  acts: [],
  occasion: null,
  ...change,
})

export const occasion = (on: Occasion["on"], change: Partial<Occasion> = {}): Occasion => ({
  on,
  at: NOON,
  productId: on === "visit.ending" ? null : "lamp",
  slotId: null,
  touchpoints: on === "visit.ending" ? ["entrance"] : ["lighting", "cart"],
  seconds: on === "visit.ending" ? 900 : 10,
  ...change,
})
