import { useLingui } from "@lingui/react"
import { type FormEvent, useId, useState } from "react"
import { useStore } from "zustand"
import { ApiError } from "../../../client/api.ts"
import { currentLanguage } from "../../../client/language.ts"
import { MAX_COMPANY, type Sheet } from "../../../client/presentations/index.ts"
import { localeOf } from "../../../domain/language.ts"
import { ordered } from "../../../domain/order-sheet.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import { Button } from "../../../ui/button.tsx"
import "./messages.ts"
import styles from "./sheet-page.module.css"

const DAY = 86_400_000
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
type Trouble =
  | "name.missing"
  | "email.wrong"
  | "consent.missing"
  | "send.changed"
  | "send.failed"
  | "send.many"

function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ApiError)) return "send.failed"
  if (error.code === "changed") return "send.changed"
  if (error.status === 429) return "send.many"
  return error.status === 400 ? "email.wrong" : "send.failed"
}

/** Who orders, and the way of the sheet to the guide. */
export function SendForm({ sheet }: { sheet: Sheet }) {
  const { i18n } = useLingui()
  const announce = useAnnounce()
  const id = useId()
  const told = useStore(sheet.store, (state) => state.told)
  const isEmpty = useStore(sheet.store, ({ lines }) => ordered(lines).length === 0)
  const [name, setName] = useState(told?.name ?? "")
  const [company, setCompany] = useState(told?.company ?? "")
  const [email, setEmail] = useState("")
  const [consent, setConsent] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [busy, setBusy] = useState(false)
  if (told === null) return null
  const guide = told.guide || i18n._("sheet.guide")
  const days = Math.round((Date.parse(told.expiresAt) - Date.parse(told.changedAt)) / DAY)
  const when = (at: string) =>
    new Intl.DateTimeFormat(localeOf(i18n.locale), { dateStyle: "long", timeStyle: "short" }).format(
      Date.parse(at),
    )

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy || isEmpty) return
    const address = email.trim()
    if (name.trim() === "") return setTrouble("name.missing")
    if (address !== "" && !EMAIL.test(address)) return setTrouble("email.wrong")
    if (address !== "" && !consent) return setTrouble("consent.missing")
    setBusy(true)
    setTrouble(null)
    try {
      await sheet.send({
        name: name.trim(),
        company: company.trim(),
        language: currentLanguage(),
        ...(address === "" ? {} : { email: address, consent: true }),
      })
      announce(i18n._("sheet.sent", { guide, when: when(sheet.store.getState().told?.sentAt ?? "") }))
    } catch (error) {
      const why = troubleOf(error)
      setTrouble(why)
      if (why === "send.changed") await sheet.load()
    } finally {
      setBusy(false)
    }
  }

  return (
    <section className={styles.send} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.heading}>
        {i18n._("sheet.send.title", { guide })}
      </h2>
      {told.sentAt ? (
        <p className={styles.sent}>
          {i18n._("sheet.sent", { guide, when: when(told.sentAt) })}{" "}
          {told.changed ? i18n._("sheet.changed") : null}
        </p>
      ) : null}
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <label className={styles.label}>
          {i18n._("sheet.name")}
          <input
            className={styles.field}
            autoComplete="name"
            maxLength={80}
            value={name}
            aria-invalid={trouble === "name.missing" || undefined}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <label className={styles.label}>
          <span>
            {i18n._("sheet.company")} <span className={styles.small}>({i18n._("sheet.optional")})</span>
          </span>
          <input
            className={styles.field}
            autoComplete="organization"
            maxLength={MAX_COMPANY}
            value={company}
            onChange={({ target }) => setCompany(target.value)}
          />
        </label>
        <label className={styles.label}>
          <span>
            {i18n._("sheet.email")} <span className={styles.small}>({i18n._("sheet.optional")})</span>
          </span>
          <input
            className={styles.field}
            type="email"
            autoComplete="email"
            maxLength={254}
            value={email}
            placeholder={told.email ?? ""}
            aria-invalid={trouble === "email.wrong" || undefined}
            onChange={({ target }) => setEmail(target.value)}
          />
        </label>
        {email.trim() === "" ? null : (
          <label className={styles.check}>
            <input type="checkbox" checked={consent} onChange={({ target }) => setConsent(target.checked)} />
            <span>
              {i18n._("sheet.consent", { days })} {told.mail ? i18n._("sheet.consent.mail") : null}
            </span>
          </label>
        )}
        <p role="alert" className={styles.trouble}>
          {trouble ? i18n._(`sheet.${trouble}`) : null}
        </p>
        <Button type="submit" unavailable={busy || isEmpty} aria-busy={busy || undefined}>
          {i18n._(busy ? "sheet.busy" : told.sentAt ? "sheet.send.again" : "sheet.send", { guide })}
        </Button>
      </form>
    </section>
  )
}
