import type { Occasion } from "../../domain/journal.ts"
import type { Prompt } from "../../domain/prompt.ts"
import type { Due } from "./due.ts"
import { gatherHistory } from "./history.ts"
import { indexPrompts, type PromptIndex } from "./index-prompts.ts"
import { matchTouchpoint } from "./match.ts"
import { isOfVisit, mayWait } from "./may-wait.ts"
import type { AskingMemory, Moment } from "./moment.ts"
import { isOwed, ruleAgainst } from "./rule-against.ts"
import type { Rule } from "./rules.ts"

/** What becomes of a prompt that is due. */
export type Verdict =
  | { readonly kind: "ask"; readonly due: Due }
  /** Held back for good, by this rule. */
  | { readonly kind: "suppress"; readonly due: Due; readonly rule: Rule }
  /** Still due: decide again when something has changed. */
  | { readonly kind: "wait"; readonly due: Due; readonly rule: Rule }

/**
 * Decides about each prompt that is due: those that the journal keeps waiting and those that this moment adds. None due: an
 * empty list. Never asks more than one. The same memory, prompts and moment make the same decision; nothing is changed.
 *
 * A prompt waits while the visitor's attention is elsewhere. The end of a visit, or of a guided one, and a return are states,
 * not instants: their prompts wait for whatever is in the way to pass.
 */
export function decide(memory: AskingMemory, prompts: readonly Prompt[], moment: Moment): readonly Verdict[] {
  const index = indexPrompts(prompts)
  const verdicts: Verdict[] = []
  const dues = listDues(memory, index, moment.occasion, verdicts)
  if (dues.length === 0) return verdicts
  const history = gatherHistory(memory, index, moment)
  const rank = ({ prompt }: Due) => (isOwed(prompt, memory) ? Number.POSITIVE_INFINITY : prompt.priority)
  // Of two that are owed the ranks differ by NaN, as little as equal ones.
  dues.sort((a, b) => rank(b) - rank(a) || b.occasion.at - a.occasion.at)
  const grounds = { memory, index, history, moment }
  let asked = false
  for (const due of dues) {
    const rule = ruleAgainst(due, grounds) ?? (asked ? "outranked" : null)
    if (rule === null) {
      asked = true
      verdicts.push({ kind: "ask", due })
    } else verdicts.push({ kind: mayWait(rule, due.occasion) ? "wait" : "suppress", due, rule })
  }
  return verdicts
}

/**
 * Each due prompt once, by priority; what has just happened takes the place of an older occasion that waits for the same prompt.
 * What waited, and shall not be asked because of what has just happened, is added to `cancelled`.
 */
function listDues(
  { journal }: AskingMemory,
  { prompts, placeOf, byOccasion }: PromptIndex,
  now: Occasion | null,
  cancelled: Verdict[],
): Due[] {
  const dues = new Array<Due | null>(prompts.length).fill(null)
  const add = (place: number, occasion: Occasion) => {
    const prompt = prompts[place]
    const touchpointId = prompt ? matchTouchpoint(prompt, occasion) : null
    if (!prompt || touchpointId === null) return
    const due = { prompt, touchpointId, occasion }
    if (now && occasion !== now && prompt.trigger.unless?.includes(now.on))
      cancelled.push({ kind: "suppress", due, rule: "cancelled" })
    else dues[place] = due
  }
  for (const { promptId, occasion } of journal.waiting) add(placeOf.get(promptId) ?? -1, occasion)
  if (now)
    // That end of the visit, or return, may have been decided about for good.
    for (const place of byOccasion.get(now.on) ?? [])
      if (!isOfVisit(now) || !journal.closed.includes(prompts[place]?.id ?? "")) add(place, now)
  return dues.filter((due) => due !== null)
}
