import type pg from "pg"
import type { Logger } from "pino"
import { transaction } from "../storage/transaction.ts"
import { endMail, postponeMail, takeDueMail, type WaitingMail } from "./mail-queue.ts"
import { type PostMail, refusalOf } from "./post-mail.ts"

export interface SendWaitingOptions {
  readonly pool: pg.Pool
  readonly post: PostMail
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Told in the same transaction what became of a mail, when that is final. */
  readonly onEnd: (client: pg.ClientBase, mail: WaitingMail, sent: boolean) => Promise<void>
}

const MINUTE = 60_000
/** A mail is tried for about two days. */
const MOST_ATTEMPTS = 14
const LONGEST_WAIT = 6 * 60 * MINUTE

/** One minute, two, four …, six hours at most. */
export function waitAfter(attempts: number): number {
  return Math.min(LONGEST_WAIT, MINUTE * 2 ** attempts)
}

/**
 * Sends what waits, one after the other. What fails in passing stays for later, also through a restart; what the server
 * refuses for good is given up. Several processes may do this at once: each mail is one's.
 */
export function createSendWaiting({ pool, post, log, now, onEnd }: SendWaitingOptions): () => Promise<void> {
  let running: Promise<void> | null = null

  async function one(): Promise<boolean> {
    return transaction(pool, async (client) => {
      const mail = await takeDueMail(client, new Date(now()))
      if (mail === null) return false
      try {
        await post(mail)
      } catch (error) {
        const { words, final } = refusalOf(error)
        const isLast = final || mail.attempts + 1 >= MOST_ATTEMPTS
        log.warn(
          { mail: mail.id, attempts: mail.attempts + 1, final: isLast, reason: words },
          "mail wasn't sent",
        )
        if (!isLast) {
          const nextAt = new Date(now() + waitAfter(mail.attempts))
          await postponeMail(client, mail.id, { nextAt, refusal: words })
          return true
        }
        await endMail(client, mail.id, { at: new Date(now()), refusal: words })
        await onEnd(client, mail, false)
        return true
      }
      await endMail(client, mail.id, { at: new Date(now()), refusal: null })
      await onEnd(client, mail, true)
      return true
    })
  }

  async function run(): Promise<void> {
    try {
      while (await one());
    } catch (error) {
      log.warn({ err: error }, "mail waits: the database is away")
    } finally {
      running = null
    }
  }

  return () => {
    running ??= run()
    return running
  }
}
