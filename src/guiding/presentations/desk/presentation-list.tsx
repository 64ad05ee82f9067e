import { useLingui } from "@lingui/react"
import { Link, useLocation } from "wouter"
import type { Api } from "../../../client/api.ts"
import type { PresentationRow, PresentationsReply } from "../../../client/presentations/index.ts"
import { localeOf } from "../../../domain/language.ts"
import { Button } from "../../../ui/button.tsx"
import { Icon } from "../../../ui/icon.tsx"
import type { PresentationTools } from "../presentation-tools.ts"
import { textOf } from "../words.ts"
import "./messages.ts"
import styles from "./presentations-page.module.css"
import { useRead } from "./use-read.ts"

export interface DeskListProps {
  api: Api
  tools: PresentationTools
  onSignedOut: () => void
}

function Row({ row }: { row: PresentationRow }) {
  const { i18n } = useLingui()
  const when = new Intl.DateTimeFormat(localeOf(i18n.locale), { dateStyle: "medium" })
  return (
    <li>
      <Link href={`/staff/presentations/${row.id}`} className={styles.row}>
        <span className={styles.name}>{textOf(row.title) || i18n._("presentations.untitled")}</span>
        <span className={styles.small}>
          {i18n._("presentations.facts", { steps: row.steps, products: row.products })} ·{" "}
          {row.languages.join(", ")}
        </span>
        <span className={styles.small}>
          {i18n._("presentations.changed", {
            by: row.changedBy,
            when: when.format(Date.parse(row.changedAt)),
          })}
        </span>
        {row.gone > 0 ? (
          <span className={styles.gone}>{i18n._("presentations.gone", { n: row.gone })}</span>
        ) : null}
      </Link>
    </li>
  )
}

/** The presentations of the house, the last changed first. */
export function PresentationList({ api, tools, onSignedOut }: DeskListProps) {
  const { i18n } = useLingui()
  const [, navigate] = useLocation()
  const { read, reload } = useRead<PresentationsReply>(api, "/api/presentations", onSignedOut)
  const rows = read.kind === "ready" ? read.reply.presentations : []
  const inUse = rows.filter(({ archivedAt }) => archivedAt === null)
  const archived = rows.filter(({ archivedAt }) => archivedAt !== null)
  return (
    <main className={styles.main}>
      <div className={styles.top}>
        <div>
          <h1 className={styles.title}>{i18n._("presentations.list")}</h1>
          <p className={styles.lead}>{i18n._("presentations.lead")}</p>
        </div>
        <Button onClick={() => navigate(`/staff/presentations/${tools.newId()}?new`)}>
          <Icon name="plus" size={18} />
          {i18n._("presentations.new")}
        </Button>
      </div>
      {read.kind === "loading" ? <p role="status">{i18n._("presentations.loading")}</p> : null}
      {read.kind === "failed" ? (
        <div role="alert">
          <p>{i18n._("presentations.failed")}</p>
          <Button kind="quiet" onClick={reload}>
            {i18n._("presentations.retry")}
          </Button>
        </div>
      ) : null}
      {read.kind === "ready" && inUse.length === 0 ? (
        <p className={styles.empty}>{i18n._("presentations.none")}</p>
      ) : null}
      <ul className={styles.rows}>
        {inUse.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {archived.length > 0 ? (
        <details className={styles.archived}>
          <summary>{i18n._("presentations.archived", { n: archived.length })}</summary>
          <ul className={styles.rows}>
            {archived.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        </details>
      ) : null}
    </main>
  )
}
