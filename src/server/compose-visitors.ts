import type { Hono } from "hono"
import type pg from "pg"
import type { Logger } from "pino"
import type { Language } from "../domain/language.ts"
import type { MyReplyReply } from "../protocol/me.ts"
import type { LiveHub } from "./events/live-hub.ts"
import { createShowroomDay } from "./events/showroom-day.ts"
import { createAddressLimit } from "./http/address-limit.ts"
import { clientAddress } from "./http/client-address.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { requireRole } from "./http/require-role.ts"
import type { NewLimiter } from "./limiter.ts"
import { createOnceADay } from "./process/once-a-day.ts"
import { schedule } from "./process/schedule.ts"
import { promptWordingRoute } from "./prompts/prompt-wording-route.ts"
import { applyRetention, type RetentionStep } from "./retention/apply-retention.ts"
import type { KeepPeriods } from "./retention/keep-periods.ts"
import { createForgetVisitor, type ForgetAlso } from "./visitors/forget-visitor.ts"
import { meRoute } from "./visitors/me-route.ts"
import { totalsRoute } from "./visitors/totals-route.ts"
import { createTotalsStore } from "./visitors/totals-store.ts"

/** What a feature that keeps something about visitors has to offer, so that it can be shown and deleted with the rest. */
export interface KeptAboutVisitors {
  readonly forget?: ForgetAlso
  readonly retention?: readonly RetentionStep[]
  /** What it said or did about a visitor's answers; the visitor is the SHA-256 of their secret. */
  readonly repliesTo?: (visitor: string, language: Language) => Promise<readonly MyReplyReply[]>
}

export interface VisitorsOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** IANA name. */
  readonly timezone: string
  readonly live: Pick<LiveHub, "publish">
  readonly staffOf: StaffOf
  readonly newLimiter: NewLimiter
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly periods: KeepPeriods
  readonly kept?: readonly KeptAboutVisitors[]
  /** Aborted when the server begins to stop. */
  readonly stopping: AbortSignal
}

const RETENTION_LOCK = 0x7674726e_7265746en
const MINUTE = 60 * 1000
/** How often a process asks whether today's work is done. */
const LOOK_EVERY = 60 * MINUTE

function newestFirst(replies: readonly MyReplyReply[]): readonly MyReplyReply[] {
  return replies.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

/** What visitors see and decide of what is kept about them; and what isn't kept for ever. */
export function composeVisitors(options: VisitorsOptions): readonly Hono<HttpEnv>[] {
  const { pool, showroomId, timezone, live, staffOf, newLimiter, log, now, periods, stopping } = options
  const { kept = [] } = options
  const dayOf = createShowroomDay(timezone)
  const tidy = createOnceADay({
    pool,
    name: "retention",
    lock: RETENTION_LOCK,
    work: () => applyRetention({ pool, periods, now, more: kept.flatMap((each) => each.retention ?? []) }),
    now,
    dayOf,
    log,
  })
  async function look(): Promise<void> {
    await tidy().catch((error: unknown) =>
      log.warn({ err: error }, "what is too old is done away with later"),
    )
    if (!stopping.aborted) schedule(look, LOOK_EVERY)
  }
  schedule(look, MINUTE)

  return [
    meRoute({
      pool,
      showroomId,
      live,
      now,
      forget: createForgetVisitor({
        pool,
        now,
        days: periods.visitors,
        also: kept.flatMap((each) => each.forget ?? []),
      }),
      repliesTo: async (visitor, language) =>
        newestFirst(
          (await Promise.all(kept.map((each) => each.repliesTo?.(visitor, language) ?? []))).flat(),
        ),
      limitReading: createAddressLimit({ what: "own answers", points: 900, seconds: 300, newLimiter }),
      limitDeleting: createAddressLimit({ what: "deletions", points: 120, seconds: 600, newLimiter }),
      addressOf: clientAddress,
    }),
    promptWordingRoute({ pool, showroomId }),
    totalsRoute({
      totals: createTotalsStore({ pool, showroomId }),
      timezone,
      today: () => dayOf(now()),
      guard: requireRole(staffOf, "marketer"),
      limit: createAddressLimit({ what: "totals", points: 3000, seconds: 300, newLimiter }),
      addressOf: clientAddress,
    }),
  ]
}
