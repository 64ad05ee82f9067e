import { useLingui } from "@lingui/react"
import { type FormEvent, useEffect, useRef, useState } from "react"
import { ApiError } from "../../client/api.ts"
import type { BookingReply } from "../../client/replies.ts"
import { useShop } from "../../client/shop-context.ts"
import { Button } from "../../ui/button.tsx"
import styles from "./booking.module.css"
import type { BookingTools } from "./booking-tools.ts"
import { TimePicker } from "./time-picker.tsx"
import { useTimes } from "./use-times.ts"

export interface MoveFormProps {
  code: string
  booking: BookingReply
  tools: BookingTools
  onMoved: (booking: BookingReply) => void
  onBack: () => void
}

/** Another time for the same visit; its own is free for it. */
export function MoveForm({ code, booking, tools, onMoved, onBack }: MoveFormProps) {
  const { i18n } = useLingui()
  const { api } = useShop()
  const [minutes, setMinutes] = useState(booking.minutes)
  const { times, failed, reload } = useTimes(minutes, code)
  const [time, setTime] = useState(booking.startsAt)
  const [trouble, setTrouble] = useState<"time" | "taken" | "over" | "failed" | null>(null)
  const [sending, setSending] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const chosen = times?.times.includes(time) ? time : null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (sending || !times) return
    if (chosen === null) return setTrouble("time")
    setSending(true)
    try {
      const body = { startsAt: chosen, minutes: times.minutes }
      onMoved(await api.post<BookingReply>(`/api/bookings/${code}/move`, body))
    } catch (error) {
      setSending(false)
      const reason = error instanceof ApiError ? error.code : ""
      setTrouble(
        reason === "over" ? "over" : /^(?:time-taken|no-such-time)$/.test(reason) ? "taken" : "failed",
      )
      reload()
    }
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {i18n._("booking.move.title")}
      </h2>
      {times ? (
        <TimePicker
          reply={times}
          timezone={tools.timezone}
          value={chosen}
          onChoose={setTime}
          onLength={setMinutes}
        />
      ) : (
        <p role="status">{i18n._(failed ? "booking.unreachable" : "booking.loading")}</p>
      )}
      <p role="alert" className={styles.trouble}>
        {trouble ? i18n._(`booking.trouble.${trouble}`) : null}
      </p>
      <div className={styles.actions}>
        <Button type="submit" unavailable={sending || !times}>
          {i18n._("booking.move.go")}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {i18n._("booking.move.back")}
        </Button>
      </div>
    </form>
  )
}
