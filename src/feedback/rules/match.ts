import type { Occasion } from "../../client/journal-store.ts"
import type { Prompt } from "../../domain/prompt.ts"

/** The touchpoint that `prompt` is asked at on this occasion; `null` when the occasion doesn't make it due. */
export function matchTouchpoint(prompt: Prompt, occasion: Occasion): string | null {
  const { trigger } = prompt
  if (trigger.on !== occasion.on) return null
  if (occasion.seconds < (trigger.minSeconds ?? 0)) return null
  return occasion.touchpoints.find((id) => prompt.touchpoints.includes(id)) ?? null
}
