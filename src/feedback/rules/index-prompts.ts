import type { OccasionKind } from "../../domain/occasion.ts"
import type { Prompt } from "../../domain/prompt.ts"

/** Prompts by what makes them due, and by id. */
export interface PromptIndex {
  /** Those of the highest priority first. */
  readonly prompts: readonly Prompt[]
  /** Where in `prompts` each is, by id. */
  readonly placeOf: ReadonlyMap<string, number>
  /** Places in `prompts`. */
  readonly byOccasion: ReadonlyMap<OccasionKind, readonly number[]>
}

const known = new WeakMap<readonly Prompt[], PromptIndex>()

/** The index of a list of prompts, made once: a showroom's list is never changed, only replaced. */
export function indexPrompts(list: readonly Prompt[]): PromptIndex {
  const made = known.get(list)
  if (made) return made
  const prompts = list.toSorted((a, b) => b.priority - a.priority)
  const placeOf = new Map(prompts.map(({ id }, place) => [id, place]))
  const byOccasion = new Map<OccasionKind, number[]>()
  prompts.forEach(({ trigger: { on } }, place) => {
    byOccasion.set(on, [...(byOccasion.get(on) ?? []), place])
  })
  const index = { prompts, placeOf, byOccasion }
  known.set(list, index)
  return index
}
