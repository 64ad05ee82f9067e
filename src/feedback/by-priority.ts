import type { Occasion } from "../domain/journal.ts"
import type { Prompt } from "../domain/prompt.ts"
import { matchTouchpoint } from "./rules/match.ts"

/** Occasions that have come together, in the order in which they are to be decided about: the most important question first. */
export function byPriority(occasions: readonly Occasion[], prompts: readonly Prompt[]): readonly Occasion[] {
  const weight = (occasion: Occasion) =>
    Math.max(
      ...prompts
        .filter((prompt) => matchTouchpoint(prompt, occasion) !== null)
        .map(({ priority }) => priority),
    )
  // Of two that no prompt is about the weights differ by NaN, as little as equal ones.
  return occasions.toSorted((a, b) => weight(b) - weight(a))
}
