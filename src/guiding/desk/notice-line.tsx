import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useDesk } from "./desk-context.ts"
import styles from "./desk-frame.module.css"

/** Why what the guide has just done had no effect. */
export function NoticeLine() {
  const { i18n } = useLingui()
  const { desk } = useDesk()
  const notice = useStore(desk.store, (state) => state.notice)
  return (
    <div role="alert">
      {notice ? (
        <p className={styles.strip} data-notice>
          {i18n._(`desk.notice.${notice.kind}`, "by" in notice ? { by: notice.by } : {})}
          <button type="button" className={styles.away} onClick={desk.putNoticeAway}>
            {i18n._("desk.notice.close")}
          </button>
        </p>
      ) : null}
    </div>
  )
}
