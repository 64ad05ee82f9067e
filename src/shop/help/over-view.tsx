import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import type { HelpSession } from "../../client/help/index.ts"
import { Button } from "../../ui/button.tsx"
import { ConversationLog } from "./conversation-log.tsx"
import styles from "./help.module.css"

export interface OverViewProps {
  session: HelpSession
  onClose: () => void
}

/** How it ended, with what was said. */
export function OverView({ session, onClose }: OverViewProps) {
  const { i18n } = useLingui()
  const { memory, reply } = useStore(session.store)
  const progress = reply?.progress
  if (progress?.kind !== "ended" && progress?.kind !== "message") return null
  const contact = memory?.ask.contact ?? memory?.word?.contact
  const words =
    progress.kind === "ended"
      ? `help.over.${progress.how}`
      : progress.dealtWith
        ? "help.message.done"
        : contact
          ? "help.message.kept.contact"
          : "help.message.kept"
  const done = () => {
    session.forget()
    onClose()
  }
  return (
    <>
      <div className={styles.body}>
        <p className={styles.turn}>{i18n._(words)}</p>
        <div className={styles.actions}>
          <Button className={styles.button ?? ""} onClick={done}>
            {i18n._("help.done")}
          </Button>
          <Button kind="quiet" className={styles.button ?? ""} onClick={session.forget}>
            {i18n._("help.again")}
          </Button>
        </div>
      </div>
      {reply && reply.lines.length > 0 ? <ConversationLog session={session} surface="list" /> : null}
    </>
  )
}
