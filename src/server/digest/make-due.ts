import type pg from "pg"
import type { Logger } from "pino"
import type { ZonedClock } from "../../domain/zoned-time.ts"
import type { Digest } from "../../protocol/digest.ts"
import { addDays } from "../figures/calendar.ts"
import { type Mail, queueMail } from "../mail/mail-queue.ts"
import { type DigestStore, keepDigest } from "../storage/digest-store.ts"
import { type Subscriber, subscribersNow } from "../storage/subscriber-store.ts"
import { transaction } from "../storage/transaction.ts"
import { noteHappenings } from "../webhooks/note-happenings.ts"
import { dueWeek } from "./due-week.ts"

/** The letters of "vtrn" and 44: makers of the week's digest take turns. */
const DIGEST_LOCK = 0x7674726e_44n

export interface MakeDueOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  readonly store: DigestStore
  readonly clock: ZonedClock
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Whether there is a mail server. */
  readonly mail: boolean
  readonly gather: (monday: string) => Promise<Digest>
  readonly write: (digest: Digest, subscriber: Subscriber) => Promise<Mail>
  readonly log: Logger
}

/**
 * Makes what is due and isn't there: the latest week alone, however many were missed. That it was made and that it is mailed to
 * everyone is one transaction, so that neither a restart nor another process makes or mails it twice. Resolves to its
 * Monday; `null`: nothing was due, or another process is at it.
 */
export function createMakeDue(options: MakeDueOptions): () => Promise<string | null> {
  const { pool, showroomId, store, clock, now, mail, gather, write, log } = options
  return async () => {
    const monday = dueWeek(now(), clock)
    if ((await store.find(monday)) !== null) return null
    if (!(await store.hasBegun(addDays(monday, 6)))) return null
    return transaction(pool, async (client) => {
      const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_xact_lock($1) as mine", [
        DIGEST_LOCK,
      ])
      if (!rows[0]?.mine) return null
      // Whoever had the lock before may have made it since we looked.
      if ((await store.find(monday)) !== null) return null
      const body = await gather(monday)
      if (!(await keepDigest(client, showroomId, { from: monday, body, madeAt: now() }))) return null
      await noteHappenings(client, showroomId, [{ type: "digest.made", subject: monday, at: now() }])
      const subscribers = mail ? await subscribersNow(client, showroomId) : []
      for (const subscriber of subscribers)
        await queueMail(client, await write(body, subscriber), { about: subscriber.id, now: now() })
      log.info({ week: body.week, letters: subscribers.length }, "the week's digest is made")
      return monday
    })
  }
}
