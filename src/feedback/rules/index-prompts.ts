import type { OccasionKind } from "../../domain/occasion.ts"
import type { Prompt } from "../../domain/prompt.ts"

/** Prompts by what makes them due, and by id. */
export interface PromptIndex {
  readonly byOccasion: ReadonlyMap<OccasionKind, readonly Prompt[]>
  readonly byId: ReadonlyMap<string, Prompt>
}

const known = new WeakMap<readonly Prompt[], PromptIndex>()

/** The index of a list of prompts, made once: a showroom's list is never changed, only replaced. */
export function indexPrompts(prompts: readonly Prompt[]): PromptIndex {
  const made = known.get(prompts)
  if (made) return made
  const byOccasion = new Map<OccasionKind, Prompt[]>()
  for (const prompt of prompts) {
    const { on } = prompt.trigger
    const same = byOccasion.get(on)
    if (same) same.push(prompt)
    else byOccasion.set(on, [prompt])
  }
  const index = { byOccasion, byId: new Map(prompts.map((prompt) => [prompt.id, prompt])) }
  known.set(prompts, index)
  return index
}
