import { useLingui } from "@lingui/react"
import { useState } from "react"
import { Link } from "wouter"
import { useShop } from "../../client/shop-context.ts"
import { Button } from "../../ui/button.tsx"
import { usePageTitle } from "../../ui/use-page-title.ts"
import styles from "./booking.module.css"
import { BookingFrame } from "./booking-frame.tsx"
import { type BookingTools, bookingTools } from "./booking-tools.ts"
import { BookingView } from "./booking-view.tsx"
import "./messages.ts"
import { useBooking } from "./use-booking.ts"

/** `/booking/CODE`: one's guided visit, to go into, to move and to cancel. */
export function BookingPage({ code, ...given }: { code: string; tools?: BookingTools }) {
  const { i18n } = useLingui()
  const { showroom } = useShop()
  const [tools] = useState(() => given.tools ?? bookingTools(window))
  const { loaded, take, retry } = useBooking(code, tools)
  const title = i18n._("booking.own")
  usePageTitle(title, showroom.name)
  return (
    <BookingFrame title={title} lead="">
      {loaded.kind === "loading" ? <p role="status">{i18n._("booking.loading")}</p> : null}
      {loaded.kind === "missing" ? (
        <p role="status">
          {i18n._("booking.missing")} <Link href="/book">{i18n._("booking.another")}</Link>
        </p>
      ) : null}
      {loaded.kind === "failed" ? (
        <div className={styles.failed}>
          <p role="alert">{i18n._("booking.unreachable")}</p>
          <Button onClick={retry}>{i18n._("shop.retry")}</Button>
        </div>
      ) : null}
      {loaded.kind === "ready" ? (
        <BookingView
          code={code}
          booking={loaded.booking}
          stale={loaded.stale}
          tools={tools}
          onChange={take}
        />
      ) : null}
    </BookingFrame>
  )
}
