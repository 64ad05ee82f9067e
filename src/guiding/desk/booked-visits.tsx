import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import type { DeskBooking } from "../../client/help/index.ts"
import { createZonedClock } from "../../domain/zoned-time.ts"
import styles from "./aside.module.css"
import { BookedVisit } from "./booked-visit.tsx"
import { useDesk } from "./desk-context.ts"
import type { DeskBookings } from "./use-bookings.ts"
import { useNow } from "./use-now.ts"

/** The guided visits of today, and those of the days after. Nothing where there is nothing. */
export function BookedVisits({ bookings }: { bookings: DeskBookings }) {
  const { i18n } = useLingui()
  const { desk, tools } = useDesk()
  const { ahead, lostAt } = useStore(desk.store)
  const now = useNow(tools) + ahead
  const { reply, notice } = bookings
  if (reply === null || reply.bookings.length === 0) return null
  const { dayOf } = createZonedClock(reply.timezone)
  const today = dayOf(now)
  const isToday = ({ startsAt }: DeskBooking) => dayOf(Date.parse(startsAt)) === today
  const later = reply.bookings.filter((each) => !isToday(each) && each.state === "booked")
  const listOf = (list: readonly DeskBooking[]) => (
    <ul className={styles.list}>
      {list.map((booking) => (
        <BookedVisit
          key={booking.id}
          booking={booking}
          bookings={bookings}
          timezone={reply.timezone}
          now={now}
          lost={lostAt !== null}
        />
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="desk-bookings">
      <h2 id="desk-bookings">{i18n._("desk.bookings")}</h2>
      <p role="alert" className={styles.small}>
        {notice ? i18n._(`desk.bookings.${notice.kind}`, { by: notice.by }) : null}
      </p>
      {lostAt === null ? null : <p className={styles.small}>{i18n._("desk.bookings.lost")}</p>}
      {reply.bookings.some(isToday) ? (
        listOf(reply.bookings.filter(isToday))
      ) : (
        <p className={styles.small}>{i18n._("desk.bookings.none-today")}</p>
      )}
      {later.length > 0 ? (
        <details className={styles.later}>
          <summary>{i18n._("desk.bookings.later", { n: later.length })}</summary>
          {listOf(later)}
        </details>
      ) : null}
    </section>
  )
}
