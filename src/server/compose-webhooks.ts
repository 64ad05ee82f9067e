import { lookup } from "node:dns/promises"
import type { Hono } from "hono"
import type pg from "pg"
import type { Logger } from "pino"
import { KEEP_DELIVERIES_DAYS } from "../protocol/webhooks.ts"
import type { KeptAboutVisitors } from "./compose-visitors.ts"
import type { Schedule } from "./events/live-feed.ts"
import { createRegistry } from "./events/registry.ts"
import { createShowroomDay } from "./events/showroom-day.ts"
import { createFindTitles } from "./figures/find-titles.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { requireRole } from "./http/require-role.ts"
import { type NoteDeed, webhooksRoute } from "./http/webhooks/webhooks-route.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"
import { createDeliverDue } from "./webhooks/deliver-due.ts"
import { createEndAttempt } from "./webhooks/end-attempt.ts"
import { createForgetTold } from "./webhooks/note-answers.ts"
import { createPausedLetter } from "./webhooks/paused-letter.ts"
import { createPostMessage } from "./webhooks/post-message.ts"
import { createTellHappening } from "./webhooks/tell-happening.ts"
import { createWebhookStore } from "./webhooks/webhook-store.ts"

export interface WebhooksOptions {
  readonly pool: pg.Pool
  readonly showroom: ShowroomData
  readonly staffOf: StaffOf
  /** Whether there is a mail server. */
  readonly mail: boolean
  readonly publicUrl: string
  readonly version: string
  /** Whether messages may go to private networks, and without TLS. */
  readonly allowPrivate: boolean
  readonly note: NoteDeed
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** A number of 0 to 1 that is drawn anew each time. */
  readonly random: () => number
  readonly schedule: Schedule
  /** Aborted when the server begins to stop. */
  readonly stopping: AbortSignal
}

export interface Webhooks {
  readonly routes: readonly Hono<HttpEnv>[]
  readonly kept: KeptAboutVisitors
}

const SECOND = 1000
const DAY = 86_400_000
/** Milliseconds between two looks at what is due, and how many of them there are to one of forgetting. */
const LOOK_EVERY = 2 * SECOND
const FORGET_EVERY = 1800
/** Milliseconds that a receiver has to answer, and after which who asked it is taken to be gone. */
const PATIENCE = 15 * SECOND
const LEASE = 60 * SECOND

/** Who is told of what happens, and the telling. */
export function composeWebhooks(options: WebhooksOptions): Webhooks {
  const { pool, showroom, staffOf, mail, publicUrl, allowPrivate, log, now, random, schedule, stopping } =
    options
  const registry = createRegistry(showroom)
  const { showroomId, timezone } = registry
  const dayOf = createShowroomDay(timezone)
  const deliver = createDeliverDue({
    ...{ pool, showroomId, log, now, stopping },
    lease: LEASE,
    tell: createTellHappening({
      ...{ pool, registry, now },
      findTitles: createFindTitles(pool, showroomId),
      language: showroom.showroom.languages[0] ?? "it",
      today: () => dayOf(now()),
    }),
    post: createPostMessage({
      lookup: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
      allowPrivate,
      patience: PATIENCE,
      userAgent: `Vetrina/${options.version} (+${publicUrl})`,
    }),
    end: createEndAttempt({
      ...{ pool, now, random },
      onPause: createPausedLetter({
        ...{ mail, publicUrl, now },
        showroomName: showroom.showroom.name,
      }),
    }),
  })

  function deliverSoon(): void {
    deliver().catch((error: unknown) => log.warn({ err: error }, "messages wait: the database is away"))
  }

  async function forgetOld(): Promise<void> {
    await pool
      .query("delete from webhook_deliveries where happened_at < $1", [
        new Date(now() - KEEP_DELIVERIES_DAYS * DAY),
      ])
      .catch((error: unknown) => log.warn({ err: error }, "old deliveries are done away with later"))
  }

  let round = 0
  function look(): void {
    if (stopping.aborted) return
    deliverSoon()
    if (round % FORGET_EVERY === 0) void forgetOld()
    round += 1
    schedule(look, LOOK_EVERY)
  }
  schedule(look, LOOK_EVERY)

  return {
    kept: { forget: createForgetTold({ showroomId, now }) },
    routes: [
      webhooksRoute({
        ...{ pool, allowPrivate, deliverSoon, now },
        store: createWebhookStore({ pool, showroomId, now }),
        note: options.note,
        guard: requireRole(staffOf, "marketer"),
        guardWriting: requireRole(staffOf, "owner"),
      }),
    ],
  }
}
