import { useLingui } from "@lingui/react"
import { type FormEvent, useId, useRef, useState } from "react"
import { ApiError } from "../../client/api.ts"
import { currentLanguage } from "../../client/language.ts"
import {
  type BookingReply,
  type BookVisit,
  ERASE_BOOKING_CONTACT_DAYS,
  MAX_WISH,
} from "../../client/replies.ts"
import { useShop } from "../../client/shop-context.ts"
import { Button } from "../../ui/button.tsx"
import { useKnownProduct } from "../together/use-known-product.ts"
import { textsOf } from "../use-product.ts"
import styles from "./booking.module.css"
import type { BookingTools } from "./booking-tools.ts"
import { TimePicker } from "./time-picker.tsx"
import { useTimes } from "./use-times.ts"

const EMAIL = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/u
const MAX_NAME = 24

type Trouble = "time" | "name" | "email" | "consent" | "taken" | "many" | "slow" | "failed"

function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ApiError)) return "failed"
  if (error.code === "time-taken" || error.code === "no-such-time") return "taken"
  if (error.code === "too-many-bookings") return "many"
  return error.status === 429 ? "slow" : "failed"
}

export interface BookingFormProps {
  tools: BookingTools
  productId: string | null
  onBooked: (code: string, booking: BookingReply) => void
}

/** A time, a name, and, if one likes, an address and a wish. What was typed stays, whatever goes wrong. */
export function BookingForm({ tools, productId, onBooked }: BookingFormProps) {
  const { i18n } = useLingui()
  const { api, visit } = useShop()
  const product = useKnownProduct(productId)
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  // the same again is the same booking: an answer that is lost makes no second one
  const code = useRef(tools.newCode())
  const [minutes, setMinutes] = useState<number | null>(null)
  const { times, failed, reload } = useTimes(minutes, null)
  const [time, setTime] = useState<string | null>(null)
  const [name, setName] = useState(() => visit.getState().name)
  const [email, setEmail] = useState("")
  const [consent, setConsent] = useState(false)
  const [wish, setWish] = useState("")
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [sending, setSending] = useState(false)
  const chosen = time !== null && times?.times.includes(time) ? time : null
  const address = email.trim()

  function missing(): Trouble | null {
    if (chosen === null) return "time"
    if (name.trim() === "") return "name"
    if (address === "") return null
    if (!EMAIL.test(address)) return "email"
    return consent ? null : "consent"
  }
  async function book(startsAt: string, length: number): Promise<void> {
    const body: BookVisit = {
      visitId: visit.getState().visitId,
      startsAt,
      minutes: length,
      name: name.trim(),
      language: currentLanguage(),
      timezone: tools.timezone,
      wish: wish.trim(),
      ...(productId === null ? {} : { productId }),
      ...(address === "" ? {} : { email: address, consent: true }),
    }
    setSending(true)
    try {
      const booking = await api.send<BookingReply>("PUT", `/api/bookings/${code.current}`, { body })
      onBooked(code.current, booking)
    } catch (error) {
      setSending(false)
      const what = troubleOf(error)
      setTrouble(what)
      if (what === "taken") reload()
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (sending) return
    const what = missing()
    setTrouble(what)
    if (what === null && chosen !== null && times) void book(chosen, times.minutes)
    else if (what !== null)
      form.current
        ?.querySelector<HTMLElement>(`[data-field="${what}"] input, [data-field="${what}"]`)
        ?.focus()
  }
  const wrong = (what: Trouble) => (trouble === what ? true : undefined)

  if (times === null)
    return failed ? (
      <div className={styles.failed}>
        <p role="alert">{i18n._("booking.unreachable")}</p>
        <Button onClick={reload}>{i18n._("shop.retry")}</Button>
      </div>
    ) : (
      <p role="status">{i18n._("booking.loading")}</p>
    )
  return (
    <form className={styles.form} ref={form} onSubmit={submit} noValidate>
      <div data-field="time">
        <TimePicker
          reply={times}
          timezone={tools.timezone}
          value={chosen}
          onChoose={setTime}
          onLength={(length) => setMinutes(length)}
        />
        {failed ? <p role="alert">{i18n._("booking.unreachable")}</p> : null}
      </div>
      <label className={styles.field}>
        {i18n._("booking.name")}
        <input
          data-field="name"
          autoComplete="given-name"
          maxLength={MAX_NAME}
          value={name}
          aria-invalid={wrong("name")}
          aria-describedby={`${id}-trouble`}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <label className={styles.field}>
        {i18n._("booking.email")}
        <span className={styles.small}>
          {i18n._(times.mail ? "booking.email.why" : "booking.email.no-mail")}
        </span>
        <input
          data-field="email"
          type="email"
          autoComplete="email"
          value={email}
          aria-invalid={wrong("email")}
          aria-describedby={`${id}-trouble`}
          onChange={({ target }) => setEmail(target.value)}
        />
      </label>
      {address === "" ? null : (
        <label className={styles.consent} data-field="consent">
          <input
            type="checkbox"
            checked={consent}
            aria-invalid={wrong("consent")}
            onChange={({ target }) => setConsent(target.checked)}
          />
          <span>{i18n._("booking.consent", { days: ERASE_BOOKING_CONTACT_DAYS })}</span>
        </label>
      )}
      {product ? (
        <p className={styles.small}>{i18n._("booking.product", { title: textsOf(product).title })}</p>
      ) : null}
      <label className={styles.field}>
        {i18n._("booking.wish")}
        <textarea
          rows={3}
          maxLength={MAX_WISH}
          value={wish}
          onChange={({ target }) => setWish(target.value)}
        />
      </label>
      <p id={`${id}-trouble`} role="alert" className={styles.trouble}>
        {trouble ? i18n._(`booking.trouble.${trouble}`) : null}
      </p>
      <Button type="submit" unavailable={sending} aria-busy={sending || undefined}>
        {i18n._(sending ? "booking.sending" : "booking.go")}
      </Button>
    </form>
  )
}
