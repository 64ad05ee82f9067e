import type { Occasion } from "../domain/journal.ts"
import type { Prompt } from "../domain/prompt.ts"
import { matchTouchpoint } from "./rules/match.ts"

/** Occasions that have come together, in the order in which they are to be decided about: the most important question first. */
export function byPriority(occasions: readonly Occasion[], prompts: readonly Prompt[]): readonly Occasion[] {
  if (occasions.length < 2) return occasions
  const weight = (occasion: Occasion) =>
    prompts.reduce(
      (most, prompt) =>
        prompt.priority > most && matchTouchpoint(prompt, occasion) !== null ? prompt.priority : most,
      Number.NEGATIVE_INFINITY,
    )
  return occasions
    .map((occasion) => ({ occasion, weight: weight(occasion) }))
    .sort((a, b) => (a.weight === b.weight ? 0 : b.weight - a.weight))
    .map(({ occasion }) => occasion)
}
