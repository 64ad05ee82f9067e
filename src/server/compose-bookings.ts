import type { Hono } from "hono"
import type pg from "pg"
import type { Logger } from "pino"
import { ERASE_BOOKING_CONTACT_DAYS } from "../protocol/bookings.ts"
import { createLetters } from "./bookings/letters.ts"
import { createTellVisitor } from "./bookings/tell-visitor.ts"
import type { KeptAboutVisitors } from "./compose-visitors.ts"
import type { FindKnown } from "./events/known-names.ts"
import { uuidsOnly } from "./events/known-products.ts"
import type { Schedule } from "./events/live-feed.ts"
import { createShowroomDay } from "./events/showroom-day.ts"
import { beginOfDay } from "./figures/begin-of-day.ts"
import { createFindTitles } from "./figures/find-titles.ts"
import { createHelpNews } from "./help/help-news.ts"
import { createAddressLimit } from "./http/address-limit.ts"
import { bookingsRoute } from "./http/bookings/bookings-route.ts"
import { deskBookingsRoute } from "./http/bookings/desk-bookings-route.ts"
import { clientAddress } from "./http/client-address.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { requireRole } from "./http/require-role.ts"
import type { NewLimiter } from "./limiter.ts"
import { callOffMail } from "./mail/mail-queue.ts"
import type { MailConfig } from "./mail/post-mail.ts"
import type { PubSub } from "./pub-sub/pub-sub.ts"
import type { RoomCodes } from "./realtime/identity/room-codes.ts"
import type { SendRecap } from "./recap/send-recap.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"
import { createBookingStore } from "./storage/booking-store.ts"

export interface BookingsOptions {
  readonly pool: pg.Pool
  readonly showroom: ShowroomData
  readonly findProducts: FindKnown
  readonly codes: RoomCodes
  readonly sendRecap: SendRecap
  /** The name that events have for the visit in a room. */
  readonly guidedVisitOf: (room: string) => string
  readonly staffOf: StaffOf
  readonly pubSub: PubSub
  readonly newLimiter: NewLimiter
  /** The mail server; `null`: nothing is mailed. */
  readonly mail: MailConfig | null
  readonly publicUrl: string
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly schedule: Schedule
  /** Aborted when the server begins to stop. */
  readonly stopping: AbortSignal
}

export interface Bookings {
  readonly routes: readonly Hono<HttpEnv>[]
  readonly kept: KeptAboutVisitors
}

const DAY = 86_400_000
const FORGET_EVERY = 60 * 60 * 1000
/** Days after which a booking is gone. */
const KEPT_DAYS = 180

/** Guided visits at a time that the visitor chooses; none where the showroom's file has no `visits`. */
export function composeBookings(options: BookingsOptions): Bookings {
  const {
    pool,
    showroom,
    codes,
    staffOf,
    pubSub,
    newLimiter,
    mail,
    publicUrl,
    log,
    now,
    schedule,
    stopping,
  } = options
  const { id: showroomId, timezone, name: showroomName, visits: practice, cases } = showroom.showroom
  if (practice === null) return { routes: [], kept: {} }
  const letters = createLetters({ showroomName, timezone, publicUrl, from: mail?.from ?? null })
  const tell = createTellVisitor({ letters, mail: mail !== null, remindHours: practice.remindHours, now })
  const store = createBookingStore({ pool, showroomId, places: practice.places, tell })
  const news = createHelpNews(pubSub)
  const dayOf = createShowroomDay(timezone)

  async function forget(): Promise<void> {
    await store
      .forget({ contactsBefore: now() - ERASE_BOOKING_CONTACT_DAYS * DAY, oldest: now() - KEPT_DAYS * DAY })
      .catch((error: unknown) => log.warn({ err: error }, "old bookings are forgotten later"))
    if (!stopping.aborted) schedule(forget, FORGET_EVERY)
  }
  schedule(forget, FORGET_EVERY)

  const limit = (what: string, points: number, seconds: number, whom?: string) =>
    createAddressLimit({ what, points, seconds, newLimiter, ...(whom ? { whom } : {}) })
  const shared = { store, timezone, now, tellDesks: news.tell }
  const kept: KeptAboutVisitors = {
    forget: async (client, { visitIds }) => {
      const { rows } = await client.query<{ id: string }>(
        "delete from bookings where visit_id = any($1) returning id",
        [visitIds],
      )
      await callOffMail(
        client,
        rows.map(({ id }) => id),
      )
    },
  }
  return {
    kept,
    routes: [
      bookingsRoute({
        ...shared,
        practice,
        letters,
        hours: practice.hours ?? cases.hours,
        mail: mail !== null,
        findProducts: uuidsOnly(options.findProducts),
        newRoom: () => codes.make("guided"),
        limitReading: limit("questions about bookings", 600, 300),
        // A shop floor shares one address.
        limitBooking: limit("bookings", 240, 3600),
        limitLetters: limit("bookings for one e-mail address", 6, 86_400, "this address"),
        addressOf: clientAddress,
      }),
      deskBookingsRoute({
        ...shared,
        findTitles: createFindTitles(pool, showroomId),
        dayBegan: () => beginOfDay(dayOf, now()),
        daysAhead: practice.daysAhead,
        sendRecap: options.sendRecap,
        guidedVisitOf: options.guidedVisitOf,
        guard: requireRole(staffOf, "guide"),
      }),
    ],
  }
}
