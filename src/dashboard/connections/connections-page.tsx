import { useLingui } from "@lingui/react"
import { useMemo } from "react"
import type { Role } from "../../domain/role.ts"
import type { ShowroomReply } from "../../protocol/showroom.ts"
import { useServices } from "../services-context.ts"
import { createConnectionsApi } from "./ask-connections.ts"
import styles from "./connections-page.module.css"
import { FilesPart } from "./files-part.tsx"
import "./messages.ts"
import { ViewsPart } from "./views-part.tsx"
import { WebhooksPart } from "./webhooks-part.tsx"

export interface ConnectionsPageProps {
  showroom: ShowroomReply
  role: Role
  /** The server no longer knows who this is. */
  onSignedOut: () => void
}

/** Everything that leaves: webhooks, files, SQL views, and the API itself. */
export function ConnectionsPage({ showroom, role, onSignedOut }: ConnectionsPageProps) {
  const { i18n } = useLingui()
  const { api } = useServices()
  const connections = useMemo(() => createConnectionsApi(api), [api])
  const { timezone } = showroom
  return (
    <div className={styles.page}>
      <p className={styles.intro}>
        {i18n._(role === "owner" ? "connections.intro" : "connections.intro.reading")}
      </p>
      <WebhooksPart connections={connections} timezone={timezone} onSignedOut={onSignedOut} />
      <FilesPart />
      <ViewsPart connections={connections} timezone={timezone} />
      <section className={styles.part} aria-labelledby="connections-api">
        <h2 id="connections-api">{i18n._("connections.api")}</h2>
        <p>{i18n._("connections.api.about")}</p>
        <p>
          <a href="/api/openapi.json" target="_blank" rel="noreferrer">
            /api/openapi.json
          </a>
        </p>
      </section>
    </div>
  )
}
