import { useLingui } from "@lingui/react"
import { type FormEvent, useState } from "react"
import { LANGUAGES, type Language } from "../../domain/language.ts"
import type { Role } from "../../domain/role.ts"
import type { DigestSettings } from "../../protocol/digest.ts"
import { Button } from "../../ui/button.tsx"
import { languageName } from "../cases/case-words.ts"
import { formatDays, formatMoment } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { FailureNote } from "../frame/freshness.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import styles from "./actions-page.module.css"
import type { ActionsApi } from "./ask-actions.ts"
import { DigestLink } from "./digest-link.tsx"
import { ProblemNote } from "./problem-note.tsx"
import { useSaving } from "./use-saving.ts"
import "./digest-messages.ts"

export interface DigestPartProps {
  actions: ActionsApi
  role: Role
  timezone: string
  today: string
  turn: number
}

/** The weekly digest: the weeks that were told, who gets it by e-mail, and the way in for anyone in the company. */
export function DigestPart({ actions, role, timezone, today, turn }: DigestPartProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { busy, problem, run } = useSaving()
  const [email, setEmail] = useState("")
  const [reads, setReads] = useState<Language>(language)
  const [fresh, setFresh] = useState<DigestSettings | null>(null)
  const { loading, reload } = useLoaded(
    "digest",
    async (signal) => {
      const [settings, digests, mine] = await Promise.all([
        actions.settings(signal),
        actions.digests(signal),
        actions.mine(signal),
      ])
      return { settings, digests, mine }
    },
    turn,
  )
  if (loading.kind !== "ready")
    return (
      <>
        <FailureNote loading={loading} onRetry={reload} />
        {loading.kind === "first" ? <p className={styles.hint}>{i18n._("dashboard.loading")}</p> : null}
      </>
    )
  const { digests, mine } = loading.data
  const settings = fresh ?? loading.data.settings
  function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    void run(async () => {
      setFresh(await actions.subscribe(email.trim(), reads))
      setEmail("")
    })
  }
  const toggleMine = () =>
    run(async () => {
      await actions.setMine(!mine.isOn)
      setFresh(null)
      reload()
    })
  return (
    <div className={styles.digest}>
      <FailureNote loading={loading} onRetry={reload} />
      <section className={styles.panel} aria-labelledby="digest-weeks">
        <h2 id="digest-weeks">{i18n._("digest.weeks")}</h2>
        <p className={styles.hint}>
          {i18n._("digest.next", { when: formatMoment(settings.next, language, timezone) })}
        </p>
        {digests.weeks.length === 0 ? <p>{i18n._("digest.none")}</p> : null}
        <ul className={styles.weeks}>
          {digests.weeks.slice(0, 12).map(({ week, from, to }) => (
            <li key={week}>
              <a href={`/digest/${week}?lang=${language}`} target="_blank" rel="noreferrer">
                {formatDays({ from, to }, language, today)}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.panel} aria-labelledby="digest-link">
        <h2 id="digest-link">{i18n._("digest.link")}</h2>
        <DigestLink
          link={settings.link}
          mayRenew={role === "owner"}
          onRenew={() => run(async () => setFresh(await actions.renewLink()))}
        />
      </section>
      <section className={styles.panel} aria-labelledby="digest-readers">
        <h2 id="digest-readers">{i18n._("digest.readers")}</h2>
        {settings.mail ? null : <p className={styles.warning}>{i18n._("digest.no-mail")}</p>}
        <p>
          {i18n._(mine.isOn ? "digest.mine.on" : "digest.mine.off", { email: mine.email })}{" "}
          <ToolButton onClick={() => void toggleMine()}>
            {i18n._(mine.isOn ? "digest.mine.stop" : "digest.mine.start")}
          </ToolButton>
        </p>
        <form className={styles.subscribe} onSubmit={submit}>
          <label>
            {i18n._("digest.email")}
            <input
              type="email"
              required
              maxLength={254}
              autoComplete="off"
              value={email}
              onChange={({ target }) => setEmail(target.value)}
            />
          </label>
          <label>
            {i18n._("digest.reads")}
            <select
              value={reads}
              onChange={({ target }) => setReads(LANGUAGES.find((each) => each === target.value) ?? language)}
            >
              {LANGUAGES.map((each) => (
                <option key={each} value={each}>
                  {languageName(each, language)}
                </option>
              ))}
            </select>
          </label>
          <Button type="submit" unavailable={busy}>
            {i18n._("digest.add")}
          </Button>
        </form>
        <ProblemNote problem={problem} />
        {settings.subscribers.length === 0 ? (
          <p className={styles.hint}>{i18n._("digest.readers.none")}</p>
        ) : (
          <ul className={styles.readers}>
            {settings.subscribers.map((reader) => (
              <li key={reader.id} data-left={reader.leftAt !== null || undefined}>
                <span className={styles.address}>
                  {reader.email}
                  <small>
                    {[
                      languageName(reader.language, language),
                      reader.addedBy === null
                        ? i18n._("digest.by-themselves")
                        : i18n._("digest.added-by", { by: reader.addedBy }),
                      reader.leftAt === null
                        ? reader.last && i18n._(`digest.last.${reader.last}`)
                        : i18n._("digest.left"),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </small>
                </span>
                <ToolButton
                  aria-label={i18n._("digest.remove.named", { email: reader.email })}
                  onClick={() => void run(async () => setFresh(await actions.unsubscribe(reader.id)))}
                >
                  {i18n._("digest.remove")}
                </ToolButton>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
