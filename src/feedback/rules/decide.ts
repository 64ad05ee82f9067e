import type { Occasion } from "../../domain/journal.ts"
import type { Prompt } from "../../domain/prompt.ts"
import { gatherHistory } from "./history.ts"
import { indexPrompts, type PromptIndex } from "./index-prompts.ts"
import { matchTouchpoint } from "./match.ts"
import { isOfVisit, mayWait } from "./may-wait.ts"
import type { AskingMemory, Moment } from "./moment.ts"
import { isOwed, ruleAgainst } from "./rule-against.ts"
import type { Rule } from "./rules.ts"

/** A prompt and the occasion that made it due. */
export interface Due {
  readonly prompt: Prompt
  readonly touchpointId: string
  readonly occasion: Occasion
}

/** What becomes of a prompt that is due. */
export type Verdict =
  | { readonly kind: "ask"; readonly due: Due }
  /** Held back for good, by this rule. */
  | { readonly kind: "suppress"; readonly due: Due; readonly rule: Rule }
  /** Still due: decide again when something has changed. */
  | { readonly kind: "wait"; readonly due: Due; readonly rule: Rule }

/** When what `prompt` waits for has been over for its delay: milliseconds since the epoch. */
export function dueAtOf({ trigger }: Prompt, occasion: Occasion): number {
  return occasion.at + (trigger.delaySeconds ?? 0) * 1000
}

/**
 * Decides about each prompt that is due: those that the journal keeps waiting and those that this moment adds. None due: an
 * empty list. Never asks more than one. The same memory, prompts and moment make the same decision; nothing is changed.
 *
 * A prompt waits while the visitor's attention is elsewhere. The end of a visit, or of a guided one, and a return are states,
 * not instants: their prompts wait for whatever is in the way to pass.
 */
export function decide(memory: AskingMemory, prompts: readonly Prompt[], moment: Moment): readonly Verdict[] {
  const index = indexPrompts(prompts)
  const cancelled = listCancelled(memory, index, moment.occasion)
  const dues = listDues(memory, index, moment.occasion, cancelled)
  if (dues.length === 0) return cancelled
  const history = gatherHistory(memory, prompts, index.byId, moment)
  const ranked = dues
    .map((due) => ({
      due,
      rank: isOwed(due.prompt, memory) ? Number.POSITIVE_INFINITY : due.prompt.priority,
    }))
    .sort((a, b) => (a.rank === b.rank ? b.due.occasion.at - a.due.occasion.at : b.rank - a.rank))
  let asked = false
  const verdicts = ranked.map(({ due }): Verdict => {
    const { prompt, occasion } = due
    const dueAt = dueAtOf(prompt, occasion)
    const against = ruleAgainst({ prompt, occasion, memory, history, moment, dueAt })
    const rule = against ?? (asked ? "outranked" : null)
    if (rule === null) {
      asked = true
      return { kind: "ask", due }
    }
    return { kind: mayWait(rule, occasion) ? "wait" : "suppress", due, rule }
  })
  return [...cancelled, ...verdicts]
}

/** What waits, and shall not be asked because of what has just happened. */
function listCancelled({ journal }: AskingMemory, { byId }: PromptIndex, now: Occasion | null): Verdict[] {
  if (!now) return []
  return journal.waiting.flatMap(({ promptId, occasion }): Verdict[] => {
    const prompt = byId.get(promptId)
    if (!prompt?.trigger.unless?.includes(now.on)) return []
    const touchpointId = matchTouchpoint(prompt, occasion)
    return touchpointId === null
      ? []
      : [{ kind: "suppress", due: { prompt, touchpointId, occasion }, rule: "cancelled" }]
  })
}

/** Each due prompt once; what has just happened takes the place of an older occasion that waits for the same prompt. */
function listDues(
  { journal }: AskingMemory,
  { byId, byOccasion }: PromptIndex,
  now: Occasion | null,
  cancelled: readonly Verdict[],
): Due[] {
  const dues = new Map<string, Due>()
  const add = (prompt: Prompt, occasion: Occasion) => {
    const touchpointId = matchTouchpoint(prompt, occasion)
    if (touchpointId !== null) dues.set(prompt.id, { prompt, touchpointId, occasion })
  }
  for (const { promptId, occasion } of journal.waiting) {
    const prompt = byId.get(promptId)
    if (prompt) add(prompt, occasion)
  }
  for (const { due } of cancelled) dues.delete(due.prompt.id)
  if (now) {
    for (const prompt of byOccasion.get(now.on) ?? []) {
      // That end of the visit, or return, has been decided about for good.
      if (!(isOfVisit(now) && journal.closed.includes(prompt.id))) add(prompt, now)
    }
  }
  return [...dues.values()]
}
