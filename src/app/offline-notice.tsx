import { useLingui } from "@lingui/react"
import { useSyncExternalStore } from "react"
import type { Connection } from "../client/connection.ts"
import { Icon } from "../ui/icon.tsx"
import "./messages.ts"
import styles from "./offline-notice.module.css"

export function OfflineNotice({ connection }: { connection: Connection }) {
  const { i18n } = useLingui()
  const online = useSyncExternalStore(connection.follow, connection.isOnline)
  return (
    <div role="status">
      {online ? null : (
        <p className={styles.strip} data-offline>
          <Icon name="offline" size={16} />
          {i18n._("app.offline")}
        </p>
      )}
    </div>
  )
}
