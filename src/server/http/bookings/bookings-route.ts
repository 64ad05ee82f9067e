import { type Context, Hono } from "hono"
import { v7 as newId } from "uuid"
import type { OpeningHours } from "../../../domain/opening-hours.ts"
import type { VisitPractice } from "../../../domain/visit-practice.ts"
import { bookableAt, visitTimes } from "../../../domain/visit-times.ts"
import { BOOKING_CODE, type BookingReply, MAX_WISH, type TimesReply } from "../../../protocol/bookings.ts"
import { cleanText, MAX_NAME } from "../../../protocol/realtime/clean-text.ts"
import { type Booking, cancel, isOpen, move } from "../../bookings/booking.ts"
import type { Letters } from "../../bookings/letters.ts"
import type { FindKnown } from "../../events/known-names.ts"
import { firstName } from "../../help/help-request.ts"
import type { BookingStore } from "../../storage/booking-store.ts"
import { hashSecret } from "../../visitors/hash-secret.ts"
import type { LimitAddress } from "../address-limit.ts"
import { NothingBody } from "../help/help-bodies.ts"
import type { HttpEnv } from "../http-env.ts"
import { HttpError } from "../http-error.ts"
import { parseBody, readJson } from "../read-json.ts"
import { BookBody, MoveBody } from "./booking-bodies.ts"
import { bookingOrRefuse, noSuchTime, timeTaken, unknownBooking } from "./refuse-booking.ts"

export interface BookingsRouteOptions {
  readonly store: BookingStore
  readonly practice: VisitPractice
  readonly hours: OpeningHours
  /** The showroom's, an IANA name. */
  readonly timezone: string
  readonly letters: Letters
  /** Whether letters are sent. */
  readonly mail: boolean
  readonly findProducts: FindKnown
  readonly newRoom: () => string
  /** Tells the desks that something has changed. */
  readonly tellDesks: (bookingId: string) => void
  readonly limitReading: LimitAddress
  readonly limitBooking: LimitAddress
  /** By the address that letters go to. */
  readonly limitLetters: LimitAddress
  readonly addressOf: (c: Context) => string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const MAX_BYTES = 16 * 1024
const MINUTE = 60_000
const iso = (time: number) => new Date(time).toISOString()

/** What of an address tells its owner that it is theirs, and others nothing to write to. */
export function shortened(email: string): string {
  return `${email.slice(0, 1)}…${email.slice(email.lastIndexOf("@"))}`
}

function codeOf(c: Context): string {
  const code = c.req.param("code") ?? ""
  if (!BOOKING_CODE.test(code)) throw unknownBooking()
  return code
}

/** `/api/bookings`: guided visits at a time that one chooses, for every visitor. Whoever has the link has the booking. */
export function bookingsRoute(options: BookingsRouteOptions): Hono<HttpEnv> {
  const { store, practice, hours, timezone, letters, mail, findProducts, newRoom, tellDesks, now } = options
  const { limitReading, limitBooking, limitLetters, addressOf } = options

  function viewOf(booking: Booking): BookingReply {
    const { state, cancelledBy, startsAt, minutes, name, wish, productId, guide, email, room, recap } =
      booking
    return {
      ...{ state, cancelledBy, minutes, name, wish, productId, timezone, recap },
      now: iso(now()),
      startsAt: iso(startsAt),
      guide: guide && firstName(guide.name),
      room: isOpen(booking, now()) ? room : null,
      mailedTo: mail && email !== null ? shortened(email) : null,
    }
  }
  /** @throws HttpError 409 unless a visit of this length can begin then. */
  function orNoSuchTime(startsAt: number, minutes: number): void {
    const { from, until } = bookableAt(now(), practice)
    const isIn = practice.minutes.includes(minutes) && startsAt >= from && startsAt <= until
    const around = { from: startsAt, until: startsAt }
    if (!isIn || !visitTimes(around, minutes, { practice, hours, timezone }).includes(startsAt))
      throw noSuchTime()
  }
  const body = (c: Context) => readJson(c, { maxBytes: MAX_BYTES })

  return new Hono<HttpEnv>()
    .use("/api/bookings/*", async (c, next) => {
      c.header("Cache-Control", "no-store")
      c.header("X-Robots-Tag", "noindex")
      await next()
    })
    .get("/api/bookings/times", async (c) => {
      await limitReading(addressOf(c))
      const asked = c.req.query("minutes")
      const minutes = asked === undefined ? (practice.minutes[0] ?? 30) : Number(asked)
      if (!practice.minutes.includes(minutes))
        throw new HttpError(400, "invalid-query", `minutes: expected one of ${practice.minutes.join(", ")}`)
      const code = c.req.query("code")
      const own = code !== undefined && BOOKING_CODE.test(code) ? await store.find({ code }) : null
      const bounds = bookableAt(now(), practice)
      const wide = { ...bounds, until: bounds.until + minutes * MINUTE, except: own?.id ?? null }
      const isFree = await store.free(wide)
      const times = visitTimes(bounds, minutes, { practice, hours, timezone })
      return c.json({
        now: iso(now()),
        timezone,
        lengths: practice.minutes,
        minutes,
        times: times.filter((startsAt) => isFree({ startsAt, minutes })).map(iso),
        mail,
      } satisfies TimesReply)
    })
    .put("/api/bookings/:code", async (c) => {
      const code = codeOf(c)
      await limitBooking(addressOf(c))
      const wanted = parseBody(BookBody, await body(c))
      const known = await store.find({ code })
      if (known) return c.json(viewOf(known))
      const { visitId, minutes, language, productId, email } = wanted
      const startsAt = Date.parse(wanted.startsAt)
      orNoSuchTime(startsAt, minutes)
      const name = cleanText(wanted.name, MAX_NAME)
      if (name === "") throw new HttpError(400, "invalid-body", "name: empty, expected a name")
      if (email !== undefined && mail) await limitLetters(hashSecret(email))
      const products = productId ? await findProducts([productId]) : new Set<string>()
      const booked = await store.add(
        {
          ...{ visitId, startsAt, minutes, name, language },
          id: newId(),
          state: "booked",
          email: email ?? null,
          timezone: wanted.timezone,
          wish: cleanText(wanted.wish, MAX_WISH),
          productId: productId && products.has(productId) ? productId : null,
          room: newRoom(),
          sequence: 0,
          guide: null,
          startedAt: null,
          recap: null,
          cancelledBy: null,
          madeAt: now(),
          changedAt: now(),
        },
        code,
      )
      switch (booked.kind) {
        case "time-taken":
          throw timeTaken()
        case "too-many":
          throw new HttpError(409, "too-many-bookings", "there are as many visits ahead as one can book")
        case "known":
          return c.json(viewOf(booked.booking))
        case "booked":
          tellDesks(booked.booking.id)
          return c.json(viewOf(booked.booking), 201)
      }
    })
    .get("/api/bookings/:code", async (c) => {
      await limitReading(addressOf(c))
      const booking = await store.find({ code: codeOf(c) })
      if (booking === null) throw unknownBooking()
      return c.json(viewOf(booking))
    })
    .get("/api/bookings/:code/calendar.ics", async (c) => {
      await limitReading(addressOf(c))
      const code = codeOf(c)
      const booking = await store.find({ code })
      if (booking === null) throw unknownBooking()
      c.header("Content-Disposition", 'attachment; filename="visit.ics"')
      c.header("Content-Type", "text/calendar; charset=utf-8; method=PUBLISH")
      return c.body(letters.file(booking, code, now()))
    })
    .post("/api/bookings/:code/move", async (c) => {
      const code = codeOf(c)
      await limitBooking(addressOf(c))
      const { startsAt: asked, minutes } = parseBody(MoveBody, await body(c))
      const startsAt = Date.parse(asked)
      orNoSuchTime(startsAt, minutes)
      const wanted = { startsAt, minutes, now: now() }
      const email = mail ? (await store.find({ code }))?.email : null
      if (email) await limitLetters(hashSecret(email))
      const { booking, change } = bookingOrRefuse(await store.change({ code }, (each) => move(each, wanted)))
      if (change.kind === "changed") tellDesks(booking.id)
      return c.json(viewOf(booking))
    })
    .post("/api/bookings/:code/cancel", async (c) => {
      const code = codeOf(c)
      await limitBooking(addressOf(c))
      parseBody(NothingBody, await body(c))
      const done = await store.change({ code }, (each) => cancel(each, "visitor", now()))
      const { booking, change } = bookingOrRefuse(done)
      if (change.kind === "changed") tellDesks(booking.id)
      return c.json(viewOf(booking))
    })
}
