import { worstCostOf } from "../../domain/asking-policy.ts"
import type { AskAgain, Ledger } from "../../domain/ledger.ts"
import type { Prompt } from "../../domain/prompt.ts"
import { type Due, dueAtOf } from "./due.ts"
import type { History, Spent } from "./history.ts"
import type { PromptIndex } from "./index-prompts.ts"
import { isState } from "./may-wait.ts"
import type { AskingMemory, Moment } from "./moment.ts"
import type { Rule } from "./rules.ts"
import { standingOf } from "./sampling.ts"

/** What the rules judge all prompts of a decision by. */
export interface Grounds {
  readonly memory: AskingMemory
  readonly index: PromptIndex
  readonly history: History
  readonly moment: Moment
}

const DAY = 86_400_000

/** Whether this is an NPS that others have kept from being asked in an earlier visit: it goes before them, without a cool-down. */
export function isOwed({ metric }: Prompt, { ledger, journal }: AskingMemory): boolean {
  return metric === "nps" && ledger.owedNps !== null && ledger.owedNps !== journal.visitId
}

/** What is to be asked once more of this prompt, about this thing. */
function againOf({ again }: Ledger, { prompt, occasion }: Due): AskAgain | undefined {
  return again?.find(
    ({ promptId, touchpointId, productId }) =>
      promptId === prompt.id &&
      productId === occasion.productId &&
      occasion.touchpoints.includes(touchpointId),
  )
}

/** A question is asked only if even dismissing it stays within the budget; what is kept for an NPS, no other may spend. */
function exceeds(budget: number, { nps, others }: Spent, worst: number, kept: number): boolean {
  return nps + others + worst > budget || others + worst > budget - kept
}

/** The rule that forbids asking now, or `null`. What was promised to be asked once more passes by sample and quarter. */
export function ruleAgainst(due: Due, { memory, index, history, moment }: Grounds): Rule | null {
  const { prompt, occasion } = due
  const { journal, ledger, policy, visitorId } = memory
  const { id, metric, limits, sample } = prompt
  const { now, busy } = moment
  const { visitSeconds, quarterSeconds } = policy.budget
  const place = index.placeOf.get(id) ?? -1
  const late = now - dueAtOf(due)
  const again = againOf(ledger, due)
  const isNps = metric === "nps"
  const worst = worstCostOf(prompt, policy)
  const kept = isNps ? Number.NEGATIVE_INFINITY : history.reserve

  if (late < 0) return "delayed"
  if (memory.declined) return "declined"
  if (ledger.neverAny || ledger.never.includes(id)) return "never"
  if (journal.quiet) return "not-this-visit"
  if (again) {
    if (now < again.after) return "too-soon"
  } else if (sample !== undefined && standingOf(visitorId ?? journal.visitId, id) >= sample)
    return "not-sampled"
  if (history.dismissed[place]) return "dismissed"
  if ((history.inVisit[place] ?? 0) >= limits.perVisit) return "per-visit"
  if (!again && (history.inQuarter[place] ?? 0) >= (limits.perQuarter ?? Number.POSITIVE_INFINITY))
    return "per-quarter"
  if (isNps && ledger.lastNpsAt !== null && Math.abs(now - ledger.lastNpsAt) < policy.npsCoolDownDays * DAY)
    return "nps-cool-down"
  if (exceeds(visitSeconds, history.visit, worst, kept)) return "visit-budget"
  if (exceeds(quarterSeconds, history.quarter, worst, kept)) return "quarter-budget"
  if (!isState(occasion) && late > policy.waitAtMostSeconds * 1000) return "stale"
  if (busy) return busy
  if (history.isOpen) return "already-open"
  if (now < history.lastAt + limits.coolDownSeconds * 1000 && !isOwed(prompt, memory)) return "cool-down"
  return history.isAbsorbed && late < policy.quiet.atMostSeconds * 1000 ? "absorbed" : null
}
