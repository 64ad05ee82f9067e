import type { Occasion } from "../../domain/journal.ts"
import type { PropertyTest } from "../../domain/occasion.ts"
import type { Prompt } from "../../domain/prompt.ts"

function fits(value: string | number | boolean | undefined, test: PropertyTest): boolean {
  if (value === undefined) return false
  if (typeof test !== "object") return value === test
  if ("oneOf" in test) return test.oneOf.some((each) => each === value)
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = test
  return typeof value === "number" && value >= atLeast && value <= atMost
}

/** The touchpoint that `prompt` is asked at on this occasion; `null` when the occasion doesn't make it due. */
export function matchTouchpoint({ trigger, touchpoints }: Prompt, occasion: Occasion): string | null {
  const { on, minSeconds = 0, where } = trigger
  if (on !== occasion.on || occasion.seconds < minSeconds) return null
  for (const key in where) {
    const test = where[key]
    if (test !== undefined && !fits(occasion.properties?.[key], test)) return null
  }
  return occasion.touchpoints.find((id) => touchpoints.includes(id)) ?? null
}
