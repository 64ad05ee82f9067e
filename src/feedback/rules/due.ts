import type { Occasion } from "../../domain/journal.ts"
import type { Prompt } from "../../domain/prompt.ts"

/** A prompt and the occasion that made it due. */
export interface Due {
  readonly prompt: Prompt
  readonly touchpointId: string
  readonly occasion: Occasion
}

/** When what a prompt waits for has been over for its delay: milliseconds since the epoch. */
export function dueAtOf({ prompt: { trigger }, occasion }: Pick<Due, "prompt" | "occasion">): number {
  return occasion.at + (trigger.delaySeconds ?? 0) * 1000
}
