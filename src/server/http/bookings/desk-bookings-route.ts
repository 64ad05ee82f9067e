import { type Context, Hono, type MiddlewareHandler } from "hono"
import { validate as isUuid } from "uuid"
import {
  type DeskBooking,
  type DeskBookingsReply,
  ENTER_AFTER,
  ENTER_BEFORE,
} from "../../../protocol/bookings.ts"
import { MAX_RECAP_TEXT } from "../../../protocol/recap.ts"
import {
  type Booking,
  type BookingChange,
  cancel,
  endOf,
  type Guide,
  giveBack,
  keepRecap,
  start,
  takeVisit,
} from "../../bookings/booking.ts"
import { cleanLines } from "../../cases/clean-lines.ts"
import type { FindTitles } from "../../figures/labels.ts"
import { firstName } from "../../help/help-request.ts"
import type { SendRecap } from "../../recap/send-recap.ts"
import type { BookingStore } from "../../storage/booking-store.ts"
import { NothingBody, RecapBody } from "../help/help-bodies.ts"
import type { HttpEnv } from "../http-env.ts"
import { languageOf } from "../metrics-route.ts"
import { parseBody, readJson } from "../read-json.ts"
import { bookingOrRefuse, unknownBooking } from "./refuse-booking.ts"

export interface DeskBookingsRouteOptions {
  readonly store: BookingStore
  /** The showroom's, an IANA name. */
  readonly timezone: string
  readonly findTitles: FindTitles
  readonly tellDesks: (bookingId: string) => void
  /** When the day began in the showroom's time zone, milliseconds since the epoch. */
  readonly dayBegan: () => number
  readonly daysAhead: number
  /** Lets guides through. */
  readonly sendRecap: SendRecap
  /** The name that events have for the visit in a room. */
  readonly guidedVisitOf: (room: string) => string
  readonly guard: MiddlewareHandler<HttpEnv>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const DAY = 86_400_000
const MINUTE = 60_000
const MOST = 200
const MAX_BYTES = 32 * 1024
const iso = (time: number) => new Date(time).toISOString()

/** `/api/desk/bookings`: the guided visits of today and those to come, for guides. */
export function deskBookingsRoute(options: DeskBookingsRouteOptions): Hono<HttpEnv> {
  const { store, timezone, findTitles, tellDesks, dayBegan, daysAhead, guard, now } = options
  const { sendRecap, guidedVisitOf } = options

  async function reply(c: Context<HttpEnv>): Promise<Response> {
    const language = languageOf(c.req.query("lang"), c.req.header("accept-language"))
    const { id: guideId } = c.get("staff")
    const bookings = await store.between(dayBegan(), now() + (daysAhead + 1) * DAY, MOST)
    const titles = await findTitles(
      [...new Set(bookings.flatMap(({ productId }) => productId ?? []))],
      language,
    )
    const viewOf = (booking: Booking): DeskBooking => {
      const { id, state, cancelledBy, startsAt, minutes, name, wish, productId, guide, startedAt } = booking
      const title = productId === null ? undefined : titles.get(productId)
      const mine = guide?.id === guideId
      return {
        ...{ id, state, cancelledBy, minutes, name, wish, mine },
        language: booking.language,
        startsAt: iso(startsAt),
        product: productId !== null && title !== undefined ? { id: productId, title } : null,
        guide: guide?.name ?? null,
        startedAt: startedAt === null ? null : iso(startedAt),
        recapped: booking.recap !== null,
        email: mine ? booking.email : null,
        room: mine ? booking.room : null,
      }
    }
    c.header("Cache-Control", "no-store")
    return c.json({ now: iso(now()), timezone, bookings: bookings.map(viewOf) } satisfies DeskBookingsReply)
  }
  async function change(c: Context<HttpEnv>, decide: (booking: Booking, guide: Guide) => BookingChange) {
    parseBody(NothingBody, await readJson(c, { maxBytes: 1024 }))
    const id = (c.req.param("id") ?? "").toLowerCase()
    if (!isUuid(id)) throw unknownBooking()
    const { id: guideId, name } = c.get("staff")
    const done = await store.change({ id }, (booking) => decide(booking, { id: guideId, name }))
    if (bookingOrRefuse(done).change.kind === "changed") tellDesks(id)
    return reply(c)
  }

  return new Hono<HttpEnv>()
    .use("/api/desk/bookings", guard)
    .use("/api/desk/bookings/*", guard)
    .get("/api/desk/bookings", reply)
    .post("/api/desk/bookings/:id/take", (c) =>
      change(c, (booking, guide) => takeVisit(booking, guide, now())),
    )
    .post("/api/desk/bookings/:id/release", (c) =>
      change(c, (booking, guide) => giveBack(booking, guide, now())),
    )
    .post("/api/desk/bookings/:id/start", (c) => change(c, (booking, guide) => start(booking, guide, now())))
    .post("/api/desk/bookings/:id/cancel", (c) => change(c, (booking) => cancel(booking, "staff", now())))
    .post("/api/desk/bookings/:id/recap", async (c) => {
      const { text, products } = parseBody(RecapBody, await readJson(c, { maxBytes: MAX_BYTES }))
      const id = (c.req.param("id") ?? "").toLowerCase()
      const { id: guideId, name } = c.get("staff")
      const booking = isUuid(id) ? await store.find({ id }) : null
      if (booking === null) throw unknownBooking()
      const guide = { id: guideId, name }
      // Before anything is kept: what isn't one's own makes no recap.
      bookingOrRefuse({ booking, change: keepRecap(booking, guide, "", now()) })
      const code = await sendRecap({
        visitId: booking.visitId,
        looked: {
          guidedVisitId: guidedVisitOf(booking.room),
          from: booking.startsAt - ENTER_BEFORE * MINUTE,
          until: endOf(booking) + ENTER_AFTER * MINUTE,
        },
        guide: firstName(name),
        text: cleanLines(text, MAX_RECAP_TEXT),
        products: [...new Set([...(booking.productId ? [booking.productId] : []), ...products])],
      })
      bookingOrRefuse(await store.change({ id }, (latest) => keepRecap(latest, guide, code, now())))
      tellDesks(id)
      return reply(c)
    })
}
