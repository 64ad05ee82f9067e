import { useLingui } from "@lingui/react"
import type { ViewReply, ViewsReply } from "../../protocol/views.ts"
import { formatMoment } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { FailureNote } from "../frame/freshness.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import type { ConnectionsApi } from "./ask-connections.ts"
import styles from "./connections-page.module.css"
import "./messages.ts"
import views from "./views-part.module.css"

/** What a database's owner types once to let a tool read. */
const GRANT = `create role vetrina_bi login password '…';
alter role vetrina_bi set default_transaction_read_only = on;
alter role vetrina_bi set statement_timeout = '60s';
grant usage on schema bi to vetrina_bi;
grant select on all tables in schema bi to vetrina_bi;`

function View({ view }: { view: ViewReply }) {
  const { i18n } = useLingui()
  return (
    <details className={views.view}>
      <summary>
        <code>{view.name}</code> <span lang="en">{view.about}</span>
      </summary>
      <div className={views.scroll}>
        <table>
          <caption className={views.caption}>{view.name}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n._("connections.views.column")}</th>
              <th scope="col">{i18n._("connections.views.type")}</th>
              <th scope="col">{i18n._("connections.views.meaning")}</th>
            </tr>
          </thead>
          <tbody>
            {view.columns.map(({ name, type, about }) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{type}</td>
                <td lang="en">{about}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function Freshness({ reply, timezone }: { reply: ViewsReply; timezone: string }) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { readers, refreshedAt, everyMinutes } = reply
  if (readers === 0) return <p>{i18n._("connections.views.unread")}</p>
  return (
    <p>
      {refreshedAt === null
        ? i18n._("connections.views.soon")
        : i18n._("connections.views.fresh", {
            at: formatMoment(refreshedAt, language, timezone),
            minutes: everyMinutes,
          })}
    </p>
  )
}

/** What tools of others read with SQL, and how they get there. */
export function ViewsPart({ connections, timezone }: { connections: ConnectionsApi; timezone: string }) {
  const { i18n } = useLingui()
  const { loading, reload } = useLoaded("connections views", connections.views, 0)
  const reply = loading.kind === "ready" ? loading.data : null
  return (
    <section className={styles.part} aria-labelledby="connections-views">
      <h2 id="connections-views">{i18n._("connections.views")}</h2>
      <p>{i18n._("connections.views.about")}</p>
      <FailureNote loading={loading} onRetry={reload} />
      {loading.kind === "first" ? <p>{i18n._("dashboard.loading")}</p> : null}
      {reply ? (
        <>
          <Freshness reply={reply} timezone={timezone} />
          <details className={views.view} open={reply.readers === 0}>
            <summary>{i18n._("connections.views.how")}</summary>
            <p>{i18n._(reply.reachable ? "connections.views.own" : "connections.views.embedded")}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it too */}
            <pre className={views.code} tabIndex={0}>
              {GRANT}
            </pre>
          </details>
          <div className={views.views}>
            {reply.views.map((view) => (
              <View key={view.name} view={view} />
            ))}
          </div>
        </>
      ) : null}
    </section>
  )
}
