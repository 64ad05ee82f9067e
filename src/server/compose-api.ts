import { randomInt } from "node:crypto"
import type { Hono } from "hono"
import type { Logger } from "pino"
import { createAuditLog } from "./audit/audit-log.ts"
import { createSetupToken, type SetupToken } from "./auth/setup-token.ts"
import { createSignInLimits } from "./auth/sign-in-limits.ts"
import { createStaffStore, type StaffStore } from "./auth/staff-store.ts"
import { composeAccess } from "./compose-access.ts"
import { composeActions } from "./compose-actions.ts"
import { composeBoards } from "./compose-boards.ts"
import { composeBookings } from "./compose-bookings.ts"
import { composeCases } from "./compose-cases.ts"
import { composeCheckout } from "./compose-checkout.ts"
import { composeDigest } from "./compose-digest.ts"
import { composeFeedback } from "./compose-feedback.ts"
import { composeHelp } from "./compose-help.ts"
import { composeInvitations } from "./compose-invitations.ts"
import { composeJourneys } from "./compose-journeys.ts"
import { composePlan } from "./compose-plan.ts"
import { composePresentations } from "./compose-presentations.ts"
import { composePrompts } from "./compose-prompts.ts"
import { composePulse } from "./compose-pulse.ts"
import { composeRecaps } from "./compose-recaps.ts"
import { composeRecordings } from "./compose-recordings.ts"
import { composeReviews } from "./compose-reviews.ts"
import { composeShiftNotes } from "./compose-shift-notes.ts"
import { composeSignIn } from "./compose-sign-in.ts"
import { composeSignals } from "./compose-signals.ts"
import { composeViews } from "./compose-views.ts"
import { composeVisitors } from "./compose-visitors.ts"
import { composeWebhooks } from "./compose-webhooks.ts"
import { composeWishLists } from "./compose-wish-lists.ts"
import type { Ingest } from "./events/ingest.ts"
import { appManifestRoute } from "./http/app-manifest-route.ts"
import { doorRoute } from "./http/door-route.ts"
import { guidedVisitsRoute } from "./http/guided-visits-route.ts"
import { healthRoute, type Realtime } from "./http/health-route.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { openapiRoute } from "./http/openapi/openapi-route.ts"
import { crawlRoute } from "./http/pages/crawl-route.ts"
import { productsRoute } from "./http/products-route.ts"
import { setupRoute } from "./http/setup-route.ts"
import { showroomRoute } from "./http/showroom-route.ts"
import { staffRoute } from "./http/staff-route.ts"
import type { NewLimiter } from "./limiter.ts"
import type { MailConfig } from "./mail/post-mail.ts"
import { schedule } from "./process/schedule.ts"
import type { PubSub } from "./pub-sub/pub-sub.ts"
import { readRealtimeKeys } from "./realtime/identity/realtime-keys.ts"
import { guidedVisitId } from "./realtime/visits/visit-log.ts"
import { type KeepPeriods, USUAL_PERIODS } from "./retention/keep-periods.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"
import type { CatalogueStore } from "./storage/catalogue-store.ts"
import type { Storage } from "./storage/storage.ts"

export interface ApiOptions {
  readonly storage: Storage
  readonly catalogue: CatalogueStore
  /** As the files say: prompts that were published take the place of theirs. */
  readonly showroom: ShowroomData
  /** News among the processes of the showroom. */
  readonly pubSub: PubSub
  readonly newLimiter: NewLimiter
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly version: string
  readonly publicUrl: string
  /** Signs the carts that are posted to the merchant's shop. */
  readonly checkoutSecret: string | null
  /** The mail server; none: nothing is mailed. */
  readonly mail?: MailConfig | null
  /** Whether webhooks may go to private networks, and without TLS. */
  readonly webhooksAllowPrivate?: boolean
  /** Whether other processes serve the showroom too, and whether they can be reached. */
  readonly realtime: Realtime
  /** Aborted when the server is about to end. */
  readonly stopping: AbortSignal
  /** For how many days what is kept; as usual when it is left out. */
  readonly periods?: KeepPeriods
  /** How many people are in the open rooms now, in all processes; `null` as long as that isn't known. */
  readonly peopleHere?: () => Promise<number | null>
}

export interface Api {
  readonly routes: readonly Hono<HttpEnv>[]
  readonly staff: StaffStore
  readonly setupToken: SetupToken
  readonly staffOf: StaffOf
  readonly ingest: Ingest
  /** Loads what signing in needs ahead of the first sign-in. */
  warmUp(): Promise<void>
  /** Resolves when every event that was taken in is on disk. */
  drain(): Promise<void>
}

/** Of how many numbers one is drawn by lot. */
const LARGE = 2 ** 47

/** Everything under `/api`, on one storage. */
export async function composeApi(options: ApiOptions): Promise<Api> {
  const { storage, catalogue, pubSub, newLimiter, log, now } = options
  const { version, publicUrl, stopping, checkoutSecret, realtime } = options
  const { pool } = storage
  const staff = createStaffStore({ pool, now })
  const setupToken = createSetupToken({ pool, now })
  const limits = createSignInLimits({ pool })
  const audit = createAuditLog({ pool, now })
  const { name: showroomName, timezone } = options.showroom.showroom
  const mail = options.mail ?? null
  const signIn = await composeSignIn({ pool, log, now, publicUrl, showroomName, pubSub, mail })
  const { auth, staffOf } = signIn
  const access = composeAccess({
    ...{ pool, log, now, schedule, signIn, limits, audit, showroomName, timezone, publicUrl },
  })
  const { codes, signer } = await readRealtimeKeys(pool)
  const prompts = await composePrompts({ pool, showroom: options.showroom, pubSub, staffOf, log, now })
  const { showroom } = prompts
  const recaps = composeRecaps({ pool, showroomId: showroom.showroom.id, catalogue, now })
  const findProducts = catalogue.existing
  const feedback = composeFeedback({
    pool,
    showroom,
    findProducts,
    productIds: async (handles) => {
      const products = await catalogue.withHandles(handles)
      return new Map(products.map(({ handle, id }) => [handle, id]))
    },
    staffOf,
    pubSub,
    newLimiter,
    log,
    now,
    noteExport: audit.note,
    stopping,
  })
  const help = composeHelp({
    pool,
    showroom,
    findProducts,
    sendRecap: recaps.sendRecap,
    ingest: feedback.ingest,
    pubSub,
    newLimiter,
    staffOf,
    log,
    now,
    schedule,
    stopping,
  })
  const boards = composeBoards({ pool, showroom, findProducts, staffOf, now })
  const cases = composeCases({
    deeds: boards.deeds,
    ...{ pool, showroom, staff, staffOf, pubSub, newLimiter, publicUrl, log, now, schedule, stopping },
    mail: options.mail ?? null,
  })
  const pulse = composePulse({ pool, showroom, staffOf, now, random: () => randomInt(LARGE) / LARGE })
  const bookings = composeBookings({
    ...{ pool, showroom, findProducts, codes, staffOf, pubSub, newLimiter, publicUrl, log, now, schedule },
    mail: options.mail ?? null,
    sendRecap: recaps.sendRecap,
    guidedVisitOf: (room) => guidedVisitId(signer, room),
    stopping,
  })
  const journeys = composeJourneys({
    ...{ pool, showroom, findProducts, staffOf, log, now, stopping },
    noteExport: audit.note,
  })
  const recordings = composeRecordings({ pool, showroom, staffOf, newLimiter, now })
  const { id: showroomId } = showroom.showroom
  const invitations = composeInvitations({ pool, showroomId, timezone, staffOf, newLimiter, now })
  const periods = options.periods ?? USUAL_PERIODS
  const presentations = composePresentations({
    ...{ pool, showroom, catalogue, staff, staffOf, audit, pubSub, newLimiter, publicUrl, now },
    mail: (options.mail ?? null) !== null,
    days: periods.contacts,
  })
  const shiftNotes = composeShiftNotes({ pool, showroomId, staffOf, pubSub, now })
  const reviews = composeReviews({
    ...{ pool, showroomId, findProducts, staffOf, newLimiter, live: feedback.live, now },
  })
  const webhooks = composeWebhooks({
    ...{ pool, showroom, staffOf, publicUrl, version, log, now, schedule, stopping },
    mail: mail !== null,
    allowPrivate: options.webhooksAllowPrivate ?? false,
    note: audit.note,
    random: () => randomInt(LARGE) / LARGE,
  })
  return {
    staff,
    setupToken,
    staffOf,
    ingest: feedback.ingest,
    warmUp: async () => {
      await auth()
    },
    drain: () => feedback.ingest.drain(),
    routes: [
      access.before,
      healthRoute({ version, storage: storage.kind, realtime, stopping, ping: () => pool.query("select 1") }),
      openapiRoute({ version, publicUrl }),
      appManifestRoute(showroom),
      crawlRoute({ showroom: showroom.showroom, catalogue, publicUrl }),
      showroomRoute({ showroom, shelf: catalogue, publicUrl }),
      productsRoute({ catalogue }),
      ...(await composeCheckout({
        pool,
        showroom: showroom.showroom,
        catalogue,
        publicUrl,
        secret: checkoutSecret,
        newLimiter,
        now,
      })),
      ...composeWishLists({
        pool,
        showroomId: showroom.showroom.id,
        catalogue,
        pubSub,
        newLimiter,
        now,
        stopping,
      }),
      doorRoute({ peopleHere: options.peopleHere ?? (() => Promise.resolve(null)) }),
      ...feedback.routes,
      ...prompts.routes,
      ...help,
      ...cases.routes,
      ...composePlan({ pool, showroom, staffOf, now }),
      ...pulse.routes,
      ...bookings.routes,
      ...recordings.routes,
      ...journeys.routes,
      ...boards.routes,
      ...composeActions({ pool, showroom, findProducts, staffOf, log, now, schedule, stopping }),
      ...composeDigest({
        ...{ pool, showroom, staffOf, audit, newLimiter, publicUrl, log, now, schedule, stopping },
        mail: options.mail ?? null,
      }),
      ...reviews.routes,
      ...presentations.routes,
      ...shiftNotes.routes,
      ...invitations.routes,
      ...webhooks.routes,
      ...composeViews({
        ...{ pool, showroom, staffOf, log, now, schedule, stopping },
        reachable: storage.kind === "postgres",
      }),
      ...composeVisitors({
        pool,
        showroomId: showroom.showroom.id,
        timezone: showroom.showroom.timezone,
        live: feedback.live,
        staffOf,
        newLimiter,
        log,
        now,
        periods,
        kept: [
          boards.kept,
          bookings.kept,
          cases.kept,
          recaps.kept,
          recordings.kept,
          reviews.kept,
          invitations.kept,
          journeys.kept,
          { forget: feedback.forget },
          composeSignals(showroom, findProducts),
          pulse.kept,
          webhooks.kept,
          access.kept,
          presentations.kept,
          shiftNotes.kept,
        ],
        stopping,
      }),
      ...access.routes,
      setupRoute({ staff, token: setupToken, limits }),
      staffRoute({ staff, staffOf, audit }),
      guidedVisitsRoute({ codes, staffOf }),
    ],
  }
}
