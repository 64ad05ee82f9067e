import { worstCostOf } from "../../domain/asking-policy.ts"
import type { Occasion } from "../../domain/journal.ts"
import type { AskAgain } from "../../domain/ledger.ts"
import type { Prompt } from "../../domain/prompt.ts"
import type { History, Spent } from "./history.ts"
import { isState } from "./may-wait.ts"
import type { AskingMemory, Moment } from "./moment.ts"
import type { Rule } from "./rules.ts"
import { standingOf } from "./sampling.ts"

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
