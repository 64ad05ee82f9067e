import { useLingui } from "@lingui/react"
import { useState } from "react"
import { noteOwnVisit } from "../../client/guided/own-visits.ts"
import { type DeskBooking, ENTER_AFTER, ENTER_BEFORE } from "../../client/help/index.ts"
import { localeOf } from "../../domain/language.ts"
import { Button, quietButtonClass } from "../../ui/button.tsx"
import { useKeptFocus } from "../../ui/use-kept-focus.ts"
import { visitPath } from "../visit/visit-link.tsx"
import styles from "./aside.module.css"
import { useDesk } from "./desk-context.ts"
import { RecapDialog } from "./recap/recap-dialog.tsx"
import type { DeskBookings } from "./use-bookings.ts"
import { useDeskWords } from "./use-desk-words.ts"

export interface BookedVisitProps {
  booking: DeskBooking
  bookings: DeskBookings
  /** The showroom's, an IANA name. */
  timezone: string
  /** By the server's clock, milliseconds since the epoch. */
  now: number
  /** Nothing can be sent. */
  lost: boolean
}

const MINUTE = 60_000

/** One booked visit: to take, to give back, to begin, and to cancel. */
export function BookedVisit({ booking, bookings, timezone, now, lost }: BookedVisitProps) {
  const { i18n } = useLingui()
  const { tools } = useDesk()
  const { nameOf } = useDeskWords()
  const [asking, setAsking] = useState(false)
  const [recapping, setRecapping] = useState(false)
  const { id, state, minutes, language, wish, product, guide, mine, email, room, startedAt } = booking
  const name = nameOf(booking)
  const starts = Date.parse(booking.startsAt)
  const ends = starts + minutes * MINUTE
  const isOver = ends <= now
  const canEnter = now >= starts - ENTER_BEFORE * MINUTE && now < ends + ENTER_AFTER * MINUTE
  const when = new Intl.DateTimeFormat(localeOf(i18n.locale), {
    timeZone: timezone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).format(starts)
  const unavailable = lost || bookings.busy
  const { ref, pressed } = useKeptFocus<HTMLLIElement>(`${state} ${guide} ${startedAt} ${asking}`)
  const act = (deed: "take" | "release" | "cancel") => {
    pressed()
    setAsking(false)
    void bookings.act(id, deed)
  }
  const begin = (code: string) => {
    noteOwnVisit(tools.storage, code)
    if (startedAt === null) void bookings.act(id, "start")
  }
  const button = (deed: "take" | "release", words: string) => (
    <Button
      kind={deed === "take" ? "primary" : "quiet"}
      className={styles.done ?? ""}
      unavailable={unavailable}
      aria-label={i18n._(`desk.booking.${deed}.named`, { name, when })}
      onClick={() => act(deed)}
    >
      {words}
    </Button>
  )
  return (
    <li ref={ref} tabIndex={-1} className={styles.message} data-mine={mine || undefined}>
      <p className={styles.from}>
        <time dateTime={booking.startsAt}>{when}</time>
        <span className={styles.by}> · {i18n._("desk.booking.minutes", { n: minutes })}</span>
      </p>
      <p>
        <bdi>{name}</bdi> <span className={styles.language}>{language}</span>
      </p>
      {product ? <p className={styles.small}>{product.title}</p> : null}
      {wish ? (
        <p dir="auto" className={styles.text}>
          «{wish}»
        </p>
      ) : null}
      {email ? (
        <p className={styles.small}>
          <a href={`mailto:${encodeURIComponent(email)}`} className={styles.contact}>
            {email}
          </a>
        </p>
      ) : null}
      <p className={styles.small} role="status">
        {state === "cancelled"
          ? i18n._(`desk.booking.cancelled.${booking.cancelledBy ?? "visitor"}`)
          : mine
            ? i18n._(startedAt === null ? "desk.booking.mine" : "desk.booking.started")
            : guide
              ? i18n._("desk.booking.with", { name: guide })
              : i18n._("desk.booking.free")}
      </p>
      {state === "booked" ? (
        <div className={styles.deeds}>
          {mine && room !== null && canEnter ? (
            // the walk is another page, in another tab: the desk stays open
            <a
              className={`${quietButtonClass} ${styles.done}`}
              href={visitPath(room)}
              target="_blank"
              rel="noreferrer"
              onClick={() => begin(room)}
            >
              {i18n._(startedAt === null ? "desk.booking.start" : "desk.booking.enter")}
            </a>
          ) : null}
          {mine && startedAt !== null ? (
            <Button
              kind="quiet"
              className={styles.done ?? ""}
              unavailable={unavailable}
              onClick={() => setRecapping(true)}
            >
              {i18n._(booking.recapped ? "desk.recap.again" : "desk.recap")}
            </Button>
          ) : null}
          {isOver ? null : (
            <>
              {guide === null ? button("take", i18n._("desk.booking.take")) : null}
              {mine && startedAt === null ? button("release", i18n._("desk.booking.release")) : null}
              {asking ? (
                <>
                  <Button
                    className={styles.done ?? ""}
                    unavailable={unavailable}
                    onClick={() => act("cancel")}
                  >
                    {i18n._("desk.booking.cancel.sure")}
                  </Button>
                  <Button
                    kind="quiet"
                    className={styles.done ?? ""}
                    onClick={() => {
                      pressed()
                      setAsking(false)
                    }}
                  >
                    {i18n._("desk.booking.cancel.no")}
                  </Button>
                </>
              ) : mine && startedAt === null ? (
                <Button
                  kind="quiet"
                  className={styles.done ?? ""}
                  unavailable={unavailable}
                  aria-label={i18n._("desk.booking.cancel.named", { name, when })}
                  onClick={() => {
                    pressed()
                    setAsking(true)
                  }}
                >
                  {i18n._("desk.booking.cancel")}
                </Button>
              ) : null}
            </>
          )}
        </div>
      ) : null}
      {recapping ? (
        <RecapDialog
          name={name}
          products={product ? [product] : []}
          way="booking"
          onSend={(recap) => bookings.recap(id, recap)}
          onClose={() => setRecapping(false)}
        />
      ) : null}
    </li>
  )
}
