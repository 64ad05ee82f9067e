import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import type { Role } from "../../domain/role.ts"
import type { LogEntryReply, LogReply } from "../../protocol/access.ts"
import { FailureNote } from "../frame/freshness.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import styles from "./access.module.css"
import type { AccessApi } from "./ask-access.ts"
import { LogFilters } from "./log-filters.tsx"
import { EVERYTHING, logSearch } from "./log-view.ts"
import { deedMessage, particulars } from "./log-words.ts"
import "./messages.ts"
import { useMoment } from "./moment.ts"
import "./log-messages.ts"

export interface LogProps {
  access: AccessApi
  timezone: string
  onSignedOut: () => void
}

/** Those that follow a page; of that page alone. */
interface Older {
  readonly of: LogReply
  readonly entries: readonly LogEntryReply[]
  readonly next: string | null
}

/** Who did what, when. */
export function Log({ access, timezone, onSignedOut }: LogProps) {
  const { i18n } = useLingui()
  const moment = useMoment(timezone)
  const [filter, setFilter] = useState(EVERYTHING)
  const search = logSearch(filter)
  const { loading, reload } = useLoaded(`log ${search}`, (signal) => access.log(search, signal), 0)
  const [older, setOlder] = useState<Older | null>(null)
  const signedOut = loading.kind !== "first" && loading.failure === "signed-out"
  useEffect(() => {
    if (signedOut) onSignedOut()
  }, [signedOut, onSignedOut])

  const page = loading.kind === "ready" ? loading.data : null
  const following = older?.of === page ? older : null
  const entries = [...(page?.entries ?? []), ...(following?.entries ?? [])]
  const next = following ? following.next : (page?.next ?? null)
  async function more() {
    if (page === null || next === null) return
    const fetched = await access.log(logSearch(filter, next)).catch(() => null)
    if (fetched === null) return reload()
    setOlder({ of: page, entries: [...(following?.entries ?? []), ...fetched.entries], next: fetched.next })
  }
  const wordsOf = ({ action }: LogEntryReply) => {
    const known = deedMessage(action)
    return known === null ? action : i18n._(known)
  }
  const roleOf = (role: Role) => i18n._(`access.role.${role}`)
  const actorOf = ({ actor }: LogEntryReply) =>
    actor.name ?? (actor.id === "visitor" ? i18n._("access.log.a-visitor") : i18n._("access.log.nobody"))

  const isStale = loading.kind === "ready" && loading.stale
  return (
    <div className={styles.part} aria-busy={loading.kind === "first" || isStale || undefined}>
      <p className={styles.note}>{i18n._("access.log.note")}</p>
      <div className={styles.acts}>
        <LogFilters filter={filter} actors={page?.actors ?? []} onChange={setFilter} />
        <a className={styles.csv} href={`/api/access/log.csv${search}`} download>
          {i18n._("access.log.csv")}
        </a>
      </div>
      <FailureNote loading={loading} onRetry={reload} />
      {loading.kind === "first" ? <p className={styles.note}>{i18n._("dashboard.loading")}</p> : null}
      {page && entries.length === 0 ? (
        <p className={styles.note}>{i18n._(search === "" ? "access.log.empty" : "access.log.none")}</p>
      ) : null}
      {entries.length > 0 ? (
        <table className={styles.table} data-stale={isStale || undefined}>
          <thead>
            <tr>
              <th scope="col">{i18n._("access.log.when")}</th>
              <th scope="col">{i18n._("access.log.who")}</th>
              <th scope="col">{i18n._("access.log.what")}</th>
              <th scope="col">{i18n._("access.log.subject")}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <td>
                  <time dateTime={entry.at}>{moment(entry.at)}</time>
                </td>
                <td>{actorOf(entry)}</td>
                <td>{wordsOf(entry)}</td>
                <td>
                  {entry.subject}
                  <small className={styles.detail}> {particulars(entry, roleOf)}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {next === null ? null : (
        <ToolButton className={styles.more} onClick={() => void more()}>
          {i18n._("access.log.more")}
        </ToolButton>
      )}
    </div>
  )
}
