import type { AskingPolicy } from "../domain/asking-policy.ts"
import { dueAtOf, type Verdict } from "./rules/decide.ts"

export interface WakeOptions {
  readonly policy: AskingPolicy
  /** When a question was last on the page, an act was last done, and when the visitor will stand still. */
  readonly lastAskedAt: number
  readonly acts: readonly number[]
  readonly standsAt: number
}

/** When so few acts are recent that one isn't absorbed any more. */
function calmAt(acts: readonly number[], { quiet }: AskingPolicy): number {
  const last = acts.toSorted((a, b) => b - a)[quiet.acts - 1]
  return last === undefined ? Number.NEGATIVE_INFINITY : last + quiet.withinSeconds * 1000
}

/** When time alone may change what a prompt waits for; infinite when only the visitor can. */
function changesAt(verdict: Verdict, { policy, lastAskedAt, acts, standsAt }: WakeOptions): number {
  const { prompt, occasion } = verdict.due
  switch (verdict.kind === "wait" ? verdict.rule : null) {
    case "delayed":
      return dueAtOf(prompt, occasion)
    case "cool-down":
      return lastAskedAt + prompt.limits.coolDownSeconds * 1000
    case "moving":
      return standsAt
    case "absorbed":
      return Math.min(calmAt(acts, policy), dueAtOf(prompt, occasion) + policy.quiet.atMostSeconds * 1000)
    default:
      return Number.POSITIVE_INFINITY
  }
}

/**
 * When to decide again though nothing happens: milliseconds since the epoch, infinite for never. A prompt that has waited
 * too long is held back when that is so, and not when something happens next.
 */
export function wakeAt(verdicts: readonly Verdict[], options: WakeOptions): number {
  const waits = verdicts.filter(({ kind }) => kind === "wait")
  const times = waits.flatMap((verdict) => {
    const { prompt, occasion } = verdict.due
    const stale = dueAtOf(prompt, occasion) + options.policy.waitAtMostSeconds * 1000 + 1
    return [changesAt(verdict, options), stale]
  })
  return Math.min(Number.POSITIVE_INFINITY, ...times)
}
