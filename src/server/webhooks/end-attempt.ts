import type pg from "pg"
import { type PauseCause, WEBHOOK_TEST } from "../../protocol/webhooks.ts"
import { transaction } from "../storage/transaction.ts"
import { waitAfter } from "./back-off.ts"
import type { Outcome } from "./post-message.ts"
import type { Taken } from "./take-due.ts"

export interface EndAttemptOptions {
  readonly pool: pg.Pool
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** A number of 0 to 1 that is drawn anew each time. */
  readonly random: () => number
  /** Told in the same transaction that a subscription is paused, because its receiver doesn't take what is sent. */
  readonly onPause: (client: pg.ClientBase, webhookId: string, cause: PauseCause) => Promise<void>
}

/** A subscription that nothing gets through to for so long, in so many attempts, is paused. */
const FAILING_AT_MOST = 24 * 3_600_000
const FAILURES_AT_LEAST = 10

type Ended =
  | { readonly state: "delivered" | "parked" }
  | { readonly state: "waiting"; readonly nextAt: number }

function endOf({ type, attempts }: Taken, outcome: Outcome, now: number, random: number): Ended {
  if (outcome.kind === "delivered") return { state: "delivered" }
  // Whoever tests is waiting to see what comes of it.
  if (outcome.failure === "gone" || type === WEBHOOK_TEST) return { state: "parked" }
  const wait = waitAfter(attempts, { random, retryAfter: outcome.retryAfter })
  return wait === null ? { state: "parked" } : { state: "waiting", nextAt: now + wait }
}

interface Health {
  readonly pause: PauseCause | null
  readonly failures: number
  readonly failing_since: Date
}

function pauseOf({ pause, failures, failing_since }: Health, outcome: Outcome, ended: Ended, now: number) {
  if (pause !== null || outcome.kind === "delivered") return null
  if (outcome.failure === "gone") return "gone"
  const lasts = now - failing_since.getTime()
  const isLong = lasts >= FAILING_AT_MOST && failures >= FAILURES_AT_LEAST
  return isLong || (ended.state === "parked" && lasts >= FAILING_AT_MOST) ? "failing" : null
}

/** Keeps what became of an attempt, and of its subscription with it. */
export function createEndAttempt({ pool, now, random, onPause }: EndAttemptOptions) {
  return (taken: Taken, outcome: Outcome): Promise<void> =>
    transaction(pool, async (client) => {
      const at = now()
      const ended = endOf(taken, outcome, at, random())
      const failure = outcome.kind === "failed" ? outcome.failure : null
      const kept = await client.query(
        `update webhook_deliveries set state = $3, next_at = $4, status = $5, failure = $6
         where id = $1 and state = 'waiting' and attempts = $2`,
        [
          ...[taken.id, taken.attempts, ended.state],
          ...[new Date(ended.state === "waiting" ? ended.nextAt : at), outcome.status, failure],
        ],
      )
      // Its lease was over, and another process has taken it; or its subscription is gone.
      if (kept.rowCount === 0) return
      if (outcome.kind === "delivered") {
        await client.query(
          "update webhooks set failures = 0, failing_since = null, delivered_at = $2 where id = $1",
          [taken.webhookId, new Date(at)],
        )
        return
      }
      if (taken.type === WEBHOOK_TEST) return
      const { rows } = await client.query<Health>(
        `update webhooks set failures = failures + 1, failing_since = coalesce(failing_since, $2)
         where id = $1 returning pause, failures, failing_since`,
        [taken.webhookId, new Date(at)],
      )
      const cause = rows[0] ? pauseOf(rows[0], outcome, ended, at) : null
      if (cause === null) return
      await client.query("update webhooks set pause = $2 where id = $1", [taken.webhookId, cause])
      if (cause === "gone")
        await client.query(
          "update webhook_deliveries set state = 'parked' where webhook_id = $1 and state = 'waiting'",
          [taken.webhookId],
        )
      await onPause(client, taken.webhookId, cause)
    })
}
export type EndAttempt = ReturnType<typeof createEndAttempt>
