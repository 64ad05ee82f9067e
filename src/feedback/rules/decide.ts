import type { Journal, Occasion } from "../../client/journal-store.ts"
import type { Prompt } from "../../domain/prompt.ts"
import { matchTouchpoint } from "./match.ts"
import { type Rule, ruleAgainst } from "./rules.ts"

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

/** The state of things when a decision is made. */
export interface Moment {
  /** Milliseconds since the epoch. */
  readonly now: number
  /** Whether a product is in the visitor's hands, or something else has their attention. */
  readonly busy: boolean
  /** Whether the visitor is guided, or guides: nobody is asked anything meanwhile. */
  readonly guided: boolean
  /** What has just happened, or `null` when only time has passed. */
  readonly occasion: Occasion | null
}

/**
 * Decides about each prompt that is due: those that `journal` keeps waiting and those that this moment adds. None due: an
 * empty list. Never asks more than one.
 *
 * A prompt waits while the visitor's hands are full. The end of a visit, or of a guided one, is a state, not an instant:
 * its prompt waits for whatever is in the way to pass.
 */
export function decide(journal: Journal, prompts: readonly Prompt[], moment: Moment): readonly Verdict[] {
  const ranked = listDues(journal, prompts, moment.occasion).sort(
    (a, b) => b.prompt.priority - a.prompt.priority || b.occasion.at - a.occasion.at,
  )
  let asked = false
  return ranked.map((due): Verdict => {
    const rule = ruleAgainst(due.prompt, journal, moment) ?? (asked ? "outranked" : null)
    if (rule === null) {
      asked = true
      return { kind: "ask", due }
    }
    return { kind: mayWait(rule, due.occasion) ? "wait" : "suppress", due, rule }
  })
}

/** Each due prompt once; what has just happened takes the place of an older occasion that waits for the same prompt. */
function listDues(journal: Journal, prompts: readonly Prompt[], occasion: Occasion | null): Due[] {
  return prompts.flatMap((prompt): readonly Due[] => {
    const held = journal.waiting.find((each) => each.promptId === prompt.id)?.occasion
    for (const candidate of [occasion, held]) {
      if (!candidate) continue
      const touchpointId = matchTouchpoint(prompt, candidate)
      if (touchpointId !== null) return [{ prompt, touchpointId, occasion: candidate }]
    }
    return []
  })
}

function mayWait(rule: Rule, occasion: Occasion): boolean {
  switch (rule) {
    case "per-visit":
    case "dismissed":
      return false
    case "inspecting":
      return true
    case "already-open":
    case "cool-down":
    case "guided":
    case "outranked":
      return occasion.on === "visit.ending" || occasion.on === "guided.ended"
  }
}
