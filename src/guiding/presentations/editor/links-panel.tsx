import { useLingui } from "@lingui/react"
import { type FormEvent, useEffect, useId, useRef, useState } from "react"
import { type Api, ApiError } from "../../../client/api.ts"
import {
  LINK_DAYS,
  type LinkDays,
  type LinkMade,
  type LinkRow,
  type LinksReply,
  MAX_LABEL,
  type PresentationReply,
} from "../../../client/presentations/index.ts"
import { localeOf } from "../../../domain/language.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import { Button } from "../../../ui/button.tsx"
import { Icon } from "../../../ui/icon.tsx"
import type { PresentationTools } from "../presentation-tools.ts"
import styles from "./editor.module.css"
import "./messages.ts"

export interface LinksPanelProps {
  api: Api
  tools: PresentationTools
  presentation: PresentationReply
  isChanged: boolean
}

type Trouble = "failed" | "full" | "no-steps"
const USUAL: LinkDays = 30

function troubleOf(error: unknown): Trouble {
  const code = error instanceof ApiError ? error.code : ""
  return code === "too-many-links" ? "full" : code === "no-steps" ? "no-steps" : "failed"
}

/** The link, as long as it can be seen: it is told once. */
function MadeLink({ url, tools }: { url: string; tools: PresentationTools }) {
  const { i18n } = useLingui()
  const announce = useAnnounce()
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    try {
      await tools.copy(url)
      announce(i18n._("edit.links.copied"))
    } catch {
      field.current?.select()
      announce(i18n._("edit.links.copy.by-hand"))
    }
  }
  return (
    <div className={styles.made}>
      <input
        ref={field}
        className={styles.field}
        aria-label={i18n._("edit.links.address")}
        readOnly
        value={url}
        onFocus={({ target }) => target.select()}
      />
      <Button onClick={() => void copy()}>
        <Icon name="link" size={18} />
        {i18n._("edit.links.copy")}
      </Button>
    </div>
  )
}

/** The links by which guests go through it alone. */
export function LinksPanel({ api, tools, presentation, isChanged }: LinksPanelProps) {
  const { i18n } = useLingui()
  const id = useId()
  const [links, setLinks] = useState<readonly LinkRow[]>([])
  const [made, setMade] = useState<string | null>(null)
  const [label, setLabel] = useState("")
  const [days, setDays] = useState<LinkDays>(USUAL)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const path = `/api/presentations/${presentation.id}/links`
  const isArchived = presentation.archivedAt !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: archiving ends them, so they are looked up again
  useEffect(() => {
    const leaving = new AbortController()
    api.get<LinksReply>(path, leaving.signal).then(
      (reply) => setLinks(reply.links),
      () => leaving.signal.aborted || setTrouble("failed"),
    )
    return () => leaving.abort()
  }, [api, path, isArchived])
  const make = async (event: FormEvent) => {
    event.preventDefault()
    try {
      const reply = await api.post<LinkMade>(path, { days, label: label.trim() })
      setMade(`${tools.origin}/?${new URLSearchParams({ presentation: reply.code })}`)
      setLinks(reply.links)
      setLabel("")
      setTrouble(null)
    } catch (error) {
      setTrouble(troubleOf(error))
    }
  }
  const revoke = (link: LinkRow) =>
    api.post<LinksReply>(`${path}/${link.id}/revoke`, {}).then(
      (reply) => setLinks(reply.links),
      () => setTrouble("failed"),
    )
  const day = new Intl.DateTimeFormat(localeOf(i18n.locale), { dateStyle: "medium" })
  return (
    <section className={styles.panel} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.heading}>
        {i18n._("edit.links")}
      </h2>
      <p className={styles.hint}>{i18n._("edit.links.hint")}</p>
      {isArchived ? null : (
        <form className={styles.row} onSubmit={(event) => void make(event)}>
          <label className={styles.labelled}>
            <span className={styles.label}>{i18n._("edit.links.label")}</span>
            <input
              className={styles.field}
              maxLength={MAX_LABEL}
              autoComplete="off"
              value={label}
              onChange={({ target }) => setLabel(target.value)}
            />
          </label>
          <label className={styles.labelled}>
            <span className={styles.label}>{i18n._("edit.links.days")}</span>
            <select
              className={styles.select}
              value={days}
              onChange={({ target }) =>
                setDays(LINK_DAYS.find((each) => String(each) === target.value) ?? USUAL)
              }
            >
              {LINK_DAYS.map((n) => (
                <option key={n} value={n}>
                  {i18n._("edit.links.days.n", { n })}
                </option>
              ))}
            </select>
          </label>
          <Button type="submit" unavailable={isChanged}>
            {i18n._("edit.links.make")}
          </Button>
        </form>
      )}
      {isChanged && !isArchived ? <p className={styles.hint}>{i18n._("edit.links.save-first")}</p> : null}
      <p role="alert" className={styles.trouble}>
        {trouble ? i18n._(`edit.links.${trouble}`) : null}
      </p>
      {made ? <MadeLink url={made} tools={tools} /> : null}
      <ul>
        {links.map((link) => {
          const name = link.label || i18n._("edit.links.unlabelled")
          return (
            <li key={link.id} className={styles.linkRow} data-state={link.state}>
              <span>
                {i18n._("edit.links.row", {
                  label: name,
                  by: link.by,
                  until: day.format(Date.parse(link.expiresAt)),
                })}{" "}
                <span className={styles.chip}>{i18n._(`edit.links.${link.state}`)}</span>
              </span>
              {link.state === "open" ? (
                <button
                  type="button"
                  className={styles.small}
                  aria-label={i18n._("edit.links.revoke.of", { label: name })}
                  onClick={() => void revoke(link)}
                >
                  {i18n._("edit.links.revoke")}
                </button>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
