import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import type { HelpSession } from "../../client/help/index.ts"
import { ConversationLog } from "./conversation-log.tsx"
import styles from "./help.module.css"
import { LineField } from "./line-field.tsx"
import { TroubleNote } from "./trouble-note.tsx"

/** With whoever took the request. */
export function Conversation({ session, surface }: { session: HelpSession; surface: "scene" | "list" }) {
  const { i18n } = useLingui()
  const { reply, memory, trouble, live } = useStore(session.store)
  if (reply?.progress.kind !== "taken") return null
  const name = reply.progress.guide
  const answered = reply.lines.some(({ by }) => by === "guide")
  return (
    <>
      <div className={styles.top}>
        <p className={styles.with}>{i18n._(answered ? "help.with" : "help.with.soon", { name })}</p>
        <button
          type="button"
          className={styles.end}
          aria-disabled={memory?.closing || undefined}
          onClick={() => (memory?.closing ? undefined : session.close())}
        >
          {i18n._("help.end")}
        </button>
        <TroubleNote trouble={trouble} />
        {!live && trouble === null ? <p className={styles.small}>{i18n._("help.lost")}</p> : null}
      </div>
      <ConversationLog session={session} surface={surface} />
      <LineField onSay={session.say} />
    </>
  )
}
