import type pg from "pg"
import type { Logger } from "pino"
import type { EndAttempt } from "./end-attempt.ts"
import type { PostMessage } from "./post-message.ts"
import { signatureHeaders } from "./signature.ts"
import { findDue, giveBack, type Taken, takeDue } from "./take-due.ts"
import type { TellHappening } from "./tell-happening.ts"

export interface DeliverDueOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  readonly tell: TellHappening
  readonly post: PostMessage
  readonly end: EndAttempt
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Milliseconds after which who began to deliver is taken to be gone: more than an attempt may last. */
  readonly lease: number
  /** Aborted when the server begins to stop. */
  readonly stopping: AbortSignal
}

/**
 * Delivers what is due: of each subscription one after the other, of several at the same time, so that a receiver that hangs
 * keeps nobody else waiting. Resolves when nothing is due any more.
 */
export function createDeliverDue(options: DeliverDueOptions): () => Promise<void> {
  const { pool, showroomId, tell, post, end, log, now, lease, stopping } = options
  const running = new Map<string, Promise<void>>()

  async function deliver(taken: Taken): Promise<void> {
    const { id, webhookId, messageId, type, attempts, url, secrets } = taken
    try {
      const body = JSON.stringify(await tell(taken))
      const signed = { id: messageId, timestamp: Math.floor(now() / 1000), body }
      const headers = signatureHeaders(signed, secrets)
      const outcome = await post({ url, body, headers }, stopping)
      await end(taken, outcome)
      if (outcome.kind === "failed")
        log.warn(
          {
            ...{ webhook: webhookId, delivery: id, type, attempts },
            ...{ failure: outcome.failure, status: outcome.status },
          },
          "a message wasn't taken",
        )
    } catch (error) {
      if (!stopping.aborted) throw error
      await giveBack(pool, taken, now())
    }
  }

  async function drain(webhookId: string): Promise<void> {
    try {
      while (!stopping.aborted) {
        const taken = await takeDue(pool, { webhookId, now: now(), lease })
        if (taken === null) return
        await deliver(taken)
      }
    } catch (error) {
      log.warn({ err: error, webhook: webhookId }, "messages wait: they are tried again")
    } finally {
      running.delete(webhookId)
    }
  }

  return async () => {
    if (stopping.aborted) return
    for (const webhookId of await findDue(pool, showroomId, now()))
      if (!running.has(webhookId)) running.set(webhookId, drain(webhookId))
    await Promise.all(running.values())
  }
}
