import { useLingui } from "@lingui/react"
import { useSyncExternalStore } from "react"
import { Icon } from "../ui/icon.tsx"
import "./messages.ts"
import styles from "./offline-notice.module.css"

function follow(changed: () => void): () => void {
  window.addEventListener("online", changed)
  window.addEventListener("offline", changed)
  return () => {
    window.removeEventListener("online", changed)
    window.removeEventListener("offline", changed)
  }
}

export function OfflineNotice() {
  const { i18n } = useLingui()
  const online = useSyncExternalStore(follow, () => navigator.onLine)
  return (
    <div role="status">
      {online ? null : (
        <p className={styles.strip}>
          <Icon name="offline" size={16} />
          {i18n._("app.offline")}
        </p>
      )}
    </div>
  )
}
