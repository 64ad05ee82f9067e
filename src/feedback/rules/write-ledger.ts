import { type AskingPolicy, worstCostOf } from "../../domain/asking-policy.ts"
import type { Ending, Journal } from "../../domain/journal.ts"
import type { Ledger, LedgerEntry } from "../../domain/ledger.ts"
import type { Verdict } from "./decide.ts"
import { isContention } from "./may-wait.ts"
import { settledCost } from "./settled-cost.ts"
import type { Asked } from "./write-journal.ts"

/** The ledger after a decision in the visit `visitId`; the same one when it changes nothing. */
export function enterVerdicts(
  ledger: Ledger,
  verdicts: readonly Verdict[],
  { now, impressionId, policy, visitId }: Asked & { readonly visitId: string },
): Ledger {
  const asked = verdicts.find(({ kind }) => kind === "ask")
  const owes = verdicts.some(
    (verdict) => verdict.due.prompt.metric === "nps" && verdict.kind !== "ask" && isContention(verdict.rule),
  )
  const owing = owes && ledger.owedNps === null ? { ...ledger, owedNps: visitId } : ledger
  if (!asked) return owing
  const { prompt } = asked.due
  const { id: promptId, metric } = prompt
  const costSeconds = worstCostOf(prompt, policy)
  const entry: LedgerEntry = { impressionId, promptId, metric, at: now, costSeconds, ending: null }
  const entered = { ...owing, asked: [...owing.asked, entry] }
  return metric === "nps" ? { ...entered, lastNpsAt: now, owedNps: null } : entered
}

/** How a question ended, and what it has cost. The first ending counts. */
export function enterEnding(
  ledger: Ledger,
  impressionId: string,
  ending: Ending["kind"],
  policy: AskingPolicy,
): Ledger {
  return {
    ...ledger,
    asked: ledger.asked.map((entry) =>
      entry.impressionId === impressionId && entry.ending === null
        ? { ...entry, ending, costSeconds: settledCost(entry.costSeconds, ending, policy) }
        : entry,
    ),
  }
}

/** What was left open by a visit that is over was ignored: `journal` is that of the visit that isn't. */
export function settleLeftOpen(ledger: Ledger, { asked }: Journal, policy: AskingPolicy): Ledger {
  const here = new Set(asked.map(({ impressionId }) => impressionId))
  const left = ledger.asked.filter(({ impressionId, ending }) => ending === null && !here.has(impressionId))
  return left.reduce((after, { impressionId }) => enterEnding(after, impressionId, "ignored", policy), ledger)
}

/** No more of this prompt, or of any, in this visit or another. */
export function enterNever(ledger: Ledger, promptId: string | "any"): Ledger {
  if (promptId === "any") return { ...ledger, neverAny: true }
  return ledger.never.includes(promptId) ? ledger : { ...ledger, never: [...ledger.never, promptId] }
}
