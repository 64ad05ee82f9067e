import type { AskingPolicy } from "../../domain/asking-policy.ts"
import type { RuleSet } from "../../domain/parse-prompts.ts"
import type { Prompt } from "../../domain/prompt.ts"
import type { EditionSummary, PromptState } from "../../protocol/prompts.ts"

/** A prompt as an edition has it. */
export interface KeptPrompt {
  readonly prompt: Prompt
  readonly state: PromptState
  /** Number of the edition that last changed it. */
  readonly since: number
}

/** All that a showroom asks, or has asked, and how much of it. */
export interface Rules {
  readonly prompts: readonly KeptPrompt[]
  readonly policy: AskingPolicy
  /** Number of the edition that last changed the policy. */
  readonly policySince: number
}

export interface Edition extends EditionSummary {
  readonly rules: Rules
}

/** What the file says, as long as nothing was published. */
export function editionOfFile({ prompts, policy }: RuleSet): Edition {
  return {
    ...{ number: 0, at: null, by: null, note: "", deed: "file", changes: [] },
    rules: {
      prompts: prompts.map((prompt) => ({ prompt, state: "live", since: 0 })),
      policy,
      policySince: 0,
    },
  }
}

/** What is asked by an edition. */
export function liveOf({ prompts }: Rules): readonly Prompt[] {
  return prompts.flatMap(({ prompt, state }) => (state === "live" ? [prompt] : []))
}
