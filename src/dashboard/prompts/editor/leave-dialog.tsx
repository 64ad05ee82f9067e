import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import { Button, quietButtonClass } from "../../../ui/button.tsx"
import { Dialog } from "../../../ui/dialog.tsx"
import styles from "./prompt-editor.module.css"
import { useLeaving } from "./use-leaving.ts"

/** Asks whether one means to leave what isn't saved. */
export function LeaveDialog({ isUnsaved }: { isUnsaved: boolean }) {
  const { i18n } = useLingui()
  const { asked, stay } = useLeaving(isUnsaved)
  if (asked === null) return null
  return (
    <Dialog
      title={i18n._("prompts.leave.title")}
      headed
      closeLabel={i18n._("dashboard.close")}
      onClose={stay}
      shape="short"
    >
      <div className={styles.dialog}>
        <p>{i18n._("prompts.leave.lead")}</p>
        <Link href={asked} className={quietButtonClass} data-leave>
          {i18n._("prompts.leave.go")}
        </Link>
        <Button onClick={stay}>{i18n._("prompts.leave.stay")}</Button>
      </div>
    </Dialog>
  )
}
