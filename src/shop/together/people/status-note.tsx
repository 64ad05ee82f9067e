import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import type { PresenceStatus } from "../../../client/presence/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import { Button } from "../../../ui/button.tsx"
import { Icon } from "../../../ui/icon.tsx"
import type { CompanyTools } from "../company-tools.ts"
import "../messages.ts"
import styles from "./people-panel.module.css"

type Refused = Extract<PresenceStatus, { kind: "refused" }>

/** After these another try is of no use. */
const HOPELESS: readonly Refused["reason"][] = ["scene-unknown", "role", "code-unknown", "guided", "over"]

/** What helps after a refusal: another page, or another try. */
function RefusedNote({ status, tools }: { status: Refused; tools: CompanyTools }) {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const { reason, want } = status
  const reload = reason === "version" || reason === "malformed"
  const hopeless = HOPELESS.includes(reason)
  return (
    <div className={styles.note} data-trouble role="alert">
      <p>{i18n._(`together.refused.${reason}`)}</p>
      {reload ? (
        <Button kind="quiet" className={styles.try} onClick={tools.reload}>
          <Icon name="retry" size={18} />
          {i18n._("together.reload")}
        </Button>
      ) : hopeless ? null : (
        <Button kind="quiet" className={styles.try} onClick={() => presence.enter(want)}>
          <Icon name="retry" size={18} />
          {i18n._("together.retry")}
        </Button>
      )}
    </div>
  )
}

/** How it goes, when it isn't simply going well. */
export function StatusNote({ tools }: { tools: CompanyTools }) {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const status = useStore(presence.store, (state) => state.status)
  switch (status.kind) {
    case "off":
    case "joining":
    case "resuming":
      return (
        <p className={styles.note} data-trouble={status.kind === "resuming" || undefined}>
          {i18n._(`together.${status.kind === "off" ? "alone" : status.kind}.long`)}
        </p>
      )
    case "refused":
      return <RefusedNote status={status} tools={tools} />
    case "together":
      return status.room.kind === "guided" ? (
        <p className={styles.note}>{i18n._("together.guided.long")}</p>
      ) : null
    default:
      return status satisfies never
  }
}
