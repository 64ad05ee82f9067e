import { quantile } from "./quantile.ts"

/** A visitor asked for staff. Milliseconds on one clock: the server's, or both corrected to it. */
export interface HelpRequest {
  readonly requestedAt: number
  /** When a person first answered; `null` while nobody has. */
  readonly answeredAt: number | null
}

export interface FirstResponseTime {
  /** Seconds from request to first human answer, over the answered ones; `null` when none was. */
  readonly median: number | null
  /** Seconds in which nine of ten answered ones were answered; `null` when none was. */
  readonly p90: number | null
  readonly answered: number
  /** Shown beside the median, never left out: who is still waiting, or gave up, has no time yet. */
  readonly unanswered: number
}

/** Seconds until a request was first answered; `null` while it isn't. RangeError when a time is no time, or runs back. */
export function waitOf({ requestedAt, answeredAt }: HelpRequest): number | null {
  if (!Number.isFinite(requestedAt))
    throw new RangeError(`invalid requestedAt ${String(requestedAt)}: not a time`)
  if (answeredAt === null) return null
  if (!Number.isFinite(answeredAt))
    throw new RangeError(`invalid answeredAt ${String(answeredAt)}: not a time`)
  if (answeredAt < requestedAt) {
    throw new RangeError(`invalid answeredAt ${answeredAt}: before the request at ${requestedAt}`)
  }
  return (answeredAt - requestedAt) / 1000
}

/** Median and 90th percentile of the wait for a person. A request that was answered by a machine isn't answered. */
export function firstResponseTime(requests: Iterable<HelpRequest>): FirstResponseTime {
  const waits = Array.from(requests, waitOf)
  const answered = waits.filter((wait) => wait !== null).sort((a, b) => a - b)
  return {
    median: quantile(answered, 0.5),
    p90: quantile(answered, 0.9),
    answered: answered.length,
    unanswered: waits.length - answered.length,
  }
}
