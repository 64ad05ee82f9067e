import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import { Link } from "wouter"
import type { BookingReply } from "../../client/replies.ts"
import { useShop } from "../../client/shop-context.ts"
import { Button, quietButtonClass } from "../../ui/button.tsx"
import { useKeptFocus } from "../../ui/use-kept-focus.ts"
import { useKnownProduct } from "../together/use-known-product.ts"
import { textsOf } from "../use-product.ts"
import styles from "./booking.module.css"
import type { BookingTools } from "./booking-tools.ts"
import { MoveForm } from "./move-form.tsx"
import { dayIn, hourIn, isSameClock, zoneIn } from "./time-words.ts"

export interface BookingViewProps {
  code: string
  booking: BookingReply
  /** What is shown may be of a while ago. */
  stale: boolean
  tools: BookingTools
  onChange: (booking: BookingReply) => void
}

type Doing = "nothing" | "moving" | "asking" | "cancelling"

const MINUTE = 60_000

/** When it is, with whom, the way in, and what one can still change. */
export function BookingView({ code, booking, stale, tools, onChange }: BookingViewProps) {
  const { i18n } = useLingui()
  const { api } = useShop()
  const { locale } = i18n
  const { startsAt, minutes, timezone, guide, room, state, mailedTo, wish } = booking
  const product = useKnownProduct(booking.productId)
  const [doing, setDone] = useState<Doing>("nothing")
  const { ref, pressed } = useKeptFocus<HTMLDivElement>(`${state} ${doing}`)
  const setDoing = (next: Doing) => {
    pressed()
    setDone(next)
  }
  const [failed, setFailed] = useState(false)
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no")
  const sure = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (doing === "asking") sure.current?.focus()
  }, [doing])
  const own = tools.timezone
  const when = (zone: string) =>
    `${dayIn(startsAt, zone, locale, "long")}, ${hourIn(startsAt, zone, locale)} (${zoneIn(startsAt, zone, locale)})`
  const isOver = Date.parse(booking.now) >= Date.parse(startsAt) + minutes * MINUTE
  const isOn = state === "booked" && !isOver

  const cancel = async () => {
    setDoing("cancelling")
    setFailed(false)
    try {
      onChange(await api.post<BookingReply>(`/api/bookings/${code}/cancel`, {}))
    } catch {
      setFailed(true)
    }
    setDoing("nothing")
  }
  const copy = () =>
    tools.copy(`${tools.origin}/booking/${code}`).then(
      () => setCopied("yes"),
      () => setCopied("failed"),
    )
  return (
    <div className={styles.booking} ref={ref} tabIndex={-1}>
      <section className={styles.card} aria-labelledby="booking-when">
        <h2 id="booking-when" className={styles.when}>
          {when(own)}
        </h2>
        <p>
          {i18n._("booking.minutes", { n: minutes })}
          {isSameClock(startsAt, own, timezone) ? null : (
            <> · {i18n._("booking.at-store", { when: when(timezone) })}</>
          )}
        </p>
        <p role="status">
          {state === "cancelled"
            ? i18n._(booking.cancelledBy === "staff" ? "booking.cancelled.staff" : "booking.cancelled")
            : isOver
              ? i18n._("booking.over")
              : guide
                ? i18n._("booking.guide", { name: guide })
                : i18n._("booking.no-guide")}
        </p>
        {product ? (
          <p className={styles.small}>{i18n._("booking.product", { title: textsOf(product).title })}</p>
        ) : null}
        {wish ? (
          <p className={styles.small} dir="auto">
            «{wish}»
          </p>
        ) : null}
        {booking.recap ? (
          <Link className={styles.enter} href={`/recap/${booking.recap}`}>
            {i18n._("booking.recap")}
          </Link>
        ) : null}
        {room ? (
          <a className={styles.enter} href={`/?visit=${room}`}>
            {i18n._("booking.enter")}
          </a>
        ) : isOn ? (
          <p className={styles.small}>{i18n._("booking.opens")}</p>
        ) : null}
        {isOn ? (
          <>
            <p className={styles.small}>
              {mailedTo ? i18n._("booking.mailed", { to: mailedTo }) : i18n._("booking.not-mailed")}
            </p>
            <div className={styles.actions}>
              <a
                className={quietButtonClass}
                href={`/api/bookings/${code}/calendar.ics`}
                download="visit.ics"
              >
                {i18n._("booking.calendar")}
              </a>
              <Button kind="quiet" onClick={() => void copy()}>
                {i18n._("booking.copy")}
              </Button>
            </div>
            <p role="status" className={styles.small}>
              {copied === "no" ? null : i18n._(`booking.copied.${copied}`)}
            </p>
          </>
        ) : (
          <Link href="/book" className={quietButtonClass}>
            {i18n._("booking.another")}
          </Link>
        )}
      </section>
      {stale ? <p role="status">{i18n._("booking.stale")}</p> : null}
      {isOn && doing !== "moving" ? (
        <div className={styles.actions}>
          {doing === "asking" || doing === "cancelling" ? (
            <>
              <p>{i18n._("booking.cancel.sure")}</p>
              <Button ref={sure} unavailable={doing === "cancelling"} onClick={() => void cancel()}>
                {i18n._("booking.cancel.yes")}
              </Button>
              <Button kind="quiet" onClick={() => setDoing("nothing")}>
                {i18n._("booking.cancel.no")}
              </Button>
            </>
          ) : (
            <>
              <Button kind="quiet" onClick={() => setDoing("moving")}>
                {i18n._("booking.move")}
              </Button>
              <Button kind="quiet" onClick={() => setDoing("asking")}>
                {i18n._("booking.cancel")}
              </Button>
            </>
          )}
        </div>
      ) : null}
      {failed ? (
        <p role="alert" className={styles.trouble}>
          {i18n._("booking.trouble.failed")}
        </p>
      ) : null}
      {isOn && doing === "moving" ? (
        <MoveForm
          code={code}
          booking={booking}
          tools={tools}
          onMoved={(moved) => {
            onChange(moved)
            setDoing("nothing")
          }}
          onBack={() => setDoing("nothing")}
        />
      ) : null}
    </div>
  )
}
