import type { Hono } from "hono"
import type pg from "pg"
import type { Logger } from "pino"
import { createZonedClock } from "../domain/zoned-time.ts"
import type { AuditLog } from "./audit/audit-log.ts"
import { gatherDigest } from "./digest/gather-digest.ts"
import { createLinkKey } from "./digest/link-key.ts"
import { createMakeDue } from "./digest/make-due.ts"
import { writeLetter } from "./digest/write-letter.ts"
import type { Schedule } from "./events/live-feed.ts"
import { createRegistry } from "./events/registry.ts"
import { createShowroomDay } from "./events/showroom-day.ts"
import { createFindTitles } from "./figures/find-titles.ts"
import { createAddressLimit } from "./http/address-limit.ts"
import { clientAddress } from "./http/client-address.ts"
import { createDigestAccess } from "./http/digest/digest-access.ts"
import { digestPagesRoute } from "./http/digest/digest-pages-route.ts"
import { digestRoute } from "./http/digest/digest-route.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { requireRole } from "./http/require-role.ts"
import type { NewLimiter } from "./limiter.ts"
import type { MailConfig } from "./mail/post-mail.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"
import { createDigestStore } from "./storage/digest-store.ts"
import { createSettingsStore } from "./storage/settings-store.ts"
import { createSubscriberStore } from "./storage/subscriber-store.ts"

export interface DigestOptions {
  readonly pool: pg.Pool
  readonly showroom: ShowroomData
  readonly staffOf: StaffOf
  readonly audit: AuditLog
  readonly newLimiter: NewLimiter
  /** The mail server; `null`: the digest is a page alone. */
  readonly mail: MailConfig | null
  readonly publicUrl: string
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly schedule: Schedule
  /** Aborted when the server begins to stop. */
  readonly stopping: AbortSignal
}

/** Milliseconds between two looks at whether a week is due. */
const LOOK_EVERY = 60_000

/** The weekly digest: made on Mondays, read by anyone in the company, mailed to whoever wants it. */
export function composeDigest(options: DigestOptions): readonly Hono<HttpEnv>[] {
  const { pool, showroom, staffOf, newLimiter, publicUrl, log, now, schedule, stopping } = options
  const registry = createRegistry(showroom)
  const { showroomId, timezone } = registry
  const clock = createZonedClock(timezone)
  const dayOf = createShowroomDay(timezone)
  const store = createDigestStore({ pool, showroomId })
  const linkKey = createLinkKey(createSettingsStore({ pool, now }), showroomId)
  const subscribers = createSubscriberStore({ pool, showroomId, now })
  const mail = options.mail !== null
  const showroomName = showroom.showroom.name
  const reading = {
    pool,
    registry,
    findTitles: createFindTitles(pool, showroomId),
    today: () => dayOf(now()),
  }
  const makeDue = createMakeDue({
    ...{ pool, showroomId, store, clock, now, mail, log },
    gather: (monday) => gatherDigest(monday, { ...reading, store, clock, now }),
    write: async (digest, subscriber) =>
      writeLetter(digest, subscriber, { showroomName, publicUrl, key: await linkKey.get() }),
  })
  async function look(): Promise<void> {
    await makeDue().catch((error: unknown) => log.warn({ err: error }, "the week's digest is made later"))
    if (!stopping.aborted) schedule(look, LOOK_EVERY)
  }
  schedule(look, LOOK_EVERY)

  const shared = {
    ...{ store, registry, subscribers, linkKey, staffOf, audit: options.audit, publicUrl, mail },
    access: createDigestAccess({ linkKey, staffOf }),
    limit: createAddressLimit({ what: "looks at the digest", points: 600, seconds: 300, newLimiter }),
    addressOf: clientAddress,
  }
  return [
    digestRoute({
      ...{ ...shared, clock, now },
      guards: {
        marketer: requireRole(staffOf, "marketer"),
        owner: requireRole(staffOf),
        staff: requireRole(staffOf, "marketer", "guide"),
      },
    }),
    digestPagesRoute({ ...shared, showroomName }),
  ]
}
