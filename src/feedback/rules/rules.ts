import { worstCostOf } from "../../domain/asking-policy.ts"
import type { Occasion } from "../../domain/journal.ts"
import type { AskAgain } from "../../domain/ledger.ts"
import type { Prompt } from "../../domain/prompt.ts"
import type { History, Spent } from "./history.ts"
import { type AskingMemory, BUSY_KINDS, type Moment } from "./moment.ts"
import { standingOf } from "./sampling.ts"

/** The rules that hold a prompt back, by the names they have in `prompt.suppressed`, in the order they are named when several apply. */
export const RULES = [
  /** Something happened that its trigger names under `unless`. */
  "cancelled",
  /** Its delay isn't over. It only waits, and is never held back by this. */
  "delayed",
  "declined",
  "never",
  "not-this-visit",
  /** It is to be asked once more, and the time for that hasn't come. */
  "too-soon",
  "not-sampled",
  "dismissed",
  "per-visit",
  "per-quarter",
  "nps-cool-down",
  "visit-budget",
  "quarter-budget",
  /** It had to wait so long that its moment is past. */
  "stale",
  ...BUSY_KINDS,
  "already-open",
  "cool-down",
  /** The visitor is doing one thing after another. */
  "absorbed",
  "outranked",
] as const
export type Rule = (typeof RULES)[number]

/** What a rule judges a prompt by. */
export interface Case {
  readonly prompt: Prompt
  readonly occasion: Occasion
  readonly memory: AskingMemory
  readonly history: History
  readonly moment: Moment
  /** When it became due: its delay is counted in. Milliseconds since the epoch. */
  readonly dueAt: number
}

const DAY = 86_400_000

/** Whether the occasion is a state rather than an instant: its prompt waits for whatever is in the way to pass. */
export function isState({ on }: Occasion): boolean {
  return on === "visit.ending" || on === "visit.returned" || on === "guided.ended"
}

/** Whether this is an NPS that others have kept from being asked in an earlier visit: it goes before them, without a cool-down. */
export function isOwed({ metric }: Prompt, { ledger, journal }: AskingMemory): boolean {
  return metric === "nps" && ledger.owedNps !== null && ledger.owedNps !== journal.visitId
}

/** A question is asked only if even dismissing it stays within the budget; what is kept for an NPS, no other metric may spend. */
function exceeds(budget: number, { nps, others }: Spent, { prompt, history, memory }: Case): boolean {
  const worst = worstCostOf(prompt, memory.policy)
  if (nps + others + worst > budget) return true
  return prompt.metric !== "nps" && others + worst > budget - history.reserve
}

/** What is to be asked once more of this prompt, about this thing. */
function againOf({ prompt, occasion, memory }: Case): AskAgain | undefined {
  return memory.ledger.again?.find(
    ({ promptId, touchpointId, productId }) =>
      promptId === prompt.id &&
      productId === occasion.productId &&
      occasion.touchpoints.includes(touchpointId),
  )
}

/** The rule that forbids asking now, or `null`. What was promised to be asked once more passes by sample and quarter. */
export function ruleAgainst(of: Case): Rule | null {
  const { prompt, occasion, memory, history, moment, dueAt } = of
  const { journal, ledger, policy } = memory
  const { id, metric, limits, sample } = prompt
  const { now, busy } = moment
  const again = againOf(of)
  if (now < dueAt) return "delayed"
  if (memory.declined) return "declined"
  if (ledger.neverAny || ledger.never.includes(id)) return "never"
  if (journal.quiet) return "not-this-visit"
  if (again && now < again.after) return "too-soon"
  if (!again && sample !== undefined && standingOf(memory.visitorId ?? journal.visitId, id) >= sample)
    return "not-sampled"
  if (history.dismissed.has(id)) return "dismissed"
  if ((history.timesInVisit.get(id) ?? 0) >= limits.perVisit) return "per-visit"
  if (!again && (history.timesInQuarter.get(id) ?? 0) >= (limits.perQuarter ?? Number.POSITIVE_INFINITY))
    return "per-quarter"
  if (
    metric === "nps" &&
    ledger.lastNpsAt !== null &&
    Math.abs(now - ledger.lastNpsAt) < policy.npsCoolDownDays * DAY
  )
    return "nps-cool-down"
  if (exceeds(policy.budget.visitSeconds, history.visit, of)) return "visit-budget"
  if (exceeds(policy.budget.quarterSeconds, history.quarter, of)) return "quarter-budget"
  if (!isState(occasion) && now - dueAt > policy.waitAtMostSeconds * 1000) return "stale"
  if (busy) return busy
  if (history.isOpen) return "already-open"
  if (now < history.lastAt + limits.coolDownSeconds * 1000 && !isOwed(prompt, memory)) return "cool-down"
  return history.isAbsorbed && now - dueAt < policy.quiet.atMostSeconds * 1000 ? "absorbed" : null
}

/** Whether a prompt that this rule holds back may still be asked later on the same occasion. */
export function mayWait(rule: Rule, occasion: Occasion): boolean {
  switch (rule) {
    case "delayed":
    case "entering":
    case "inspecting":
    case "trying":
    case "comparing":
    case "talking":
    case "in-help":
    case "checking-out":
    case "panel-open":
    case "moving":
    case "absorbed":
      return true
    case "guided":
    case "already-open":
    case "cool-down":
    case "outranked":
      return isState(occasion)
    case "cancelled":
    case "declined":
    case "never":
    case "not-this-visit":
    case "too-soon":
    case "not-sampled":
    case "dismissed":
    case "per-visit":
    case "per-quarter":
    case "nps-cool-down":
    case "visit-budget":
    case "quarter-budget":
    case "stale":
      return false
  }
}

/** Whether other questions, not the visitor, were in the way. */
export function isContention(rule: Rule): boolean {
  return (
    rule === "already-open" ||
    rule === "cool-down" ||
    rule === "outranked" ||
    rule === "visit-budget" ||
    rule === "quarter-budget"
  )
}
