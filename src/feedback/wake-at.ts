import type { AskingPolicy } from "../domain/asking-policy.ts"
import type { Verdict } from "./rules/decide.ts"
import { dueAtOf } from "./rules/due.ts"

export interface WakeOptions {
  readonly policy: AskingPolicy
  /** When a question was last on the page, an act was last done, and when the visitor will stand still. */
  readonly lastAskedAt: number
  readonly acts: readonly number[]
  readonly standsAt: number
}

/** When so few acts are recent that one isn't absorbed any more. */
function calmAt(acts: readonly number[], { quiet }: AskingPolicy): number {
  const last = acts.toSorted((a, b) => b - a)[quiet.acts - 1] ?? Number.NEGATIVE_INFINITY
  return last + quiet.withinSeconds * 1000
}

/** When time alone may change what a prompt waits for; infinite when only the visitor can. */
function changesAt(
  verdict: Extract<Verdict, { kind: "wait" }>,
  { policy, lastAskedAt, acts, standsAt }: WakeOptions,
): number {
  const dueAt = dueAtOf(verdict.due)
  switch (verdict.rule) {
    case "delayed":
      return dueAt
    case "cool-down":
      return lastAskedAt + verdict.due.prompt.limits.coolDownSeconds * 1000
    case "moving":
      return standsAt
    case "absorbed":
      return Math.min(calmAt(acts, policy), dueAt + policy.quiet.atMostSeconds * 1000)
    default:
      return Number.POSITIVE_INFINITY
  }
}

/**
 * When to decide again though nothing happens: milliseconds since the epoch, infinite for never. A prompt that has waited
 * too long is held back when that is so, and not when something happens next.
 */
export function wakeAt(verdicts: readonly Verdict[], options: WakeOptions): number {
  const times = verdicts.flatMap((verdict) =>
    verdict.kind === "wait"
      ? [changesAt(verdict, options), dueAtOf(verdict.due) + options.policy.waitAtMostSeconds * 1000 + 1]
      : [],
  )
  return Math.min(...times)
}
