import type { Localized } from "../../domain/language.ts"
import type { Prompt, PromptMetric } from "../../domain/prompt.ts"

/** Every prompt that answers can be about, whether it is still asked or not. */
export interface KnownPrompts {
  /** The same list as long as it is the same. */
  readonly prompts: () => readonly Prompt[]
  /** What a version asked for; `undefined`: nobody knows. */
  readonly metricOf: (promptId: string, version: number) => PromptMetric | undefined
  /** How a version put its question. */
  readonly questionOf: (promptId: string, version: number) => Localized | undefined
  /** Looks whether more is published meanwhile, at most once a second. */
  readonly lookAgain: () => Promise<void>
}
