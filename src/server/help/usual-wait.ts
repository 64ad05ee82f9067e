import { firstResponseTime, GREYED_UNDER } from "../../metrics/index.ts"
import type { Served } from "../figures/service/read-served.ts"

export interface UsualWaitOptions {
  /** Requests of the last weeks. */
  readonly read: () => Promise<readonly Served[]>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Milliseconds for which an answer is good: every visitor who thinks of asking looks. */
const GOOD_FOR = 60_000

/**
 * Seconds within which nine of ten were answered lately; `null` while fewer were than a number is shown plainly from, or
 * when more than one of ten wasn't answered at all: then it would be a promise that isn't kept.
 */
export function createUsualWait({ read, now }: UsualWaitOptions): () => Promise<number | null> {
  let known: { readonly until: number; readonly wait: Promise<number | null> } | null = null
  const reckon = async () => {
    const asked = (await read()).filter(
      ({ outcome, answeredAt }) => outcome !== "withdrawn" || answeredAt !== null,
    )
    const { p90, answered, unanswered } = firstResponseTime(asked)
    return answered < GREYED_UNDER || unanswered * 9 > answered ? null : p90
  }
  return () => {
    if (known === null || known.until <= now()) known = { until: now() + GOOD_FOR, wait: reckon() }
    const { wait } = known
    wait.catch(() => {
      known = null
    })
    return wait
  }
}
