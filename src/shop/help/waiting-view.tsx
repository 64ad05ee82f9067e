import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import type { HelpReply, HelpSession } from "../../client/help/index.ts"
import { localeOf } from "../../domain/language.ts"
import { Button } from "../../ui/button.tsx"
import { ConversationLog } from "./conversation-log.tsx"
import styles from "./help.module.css"
import { HoursLine } from "./hours-line.tsx"
import { LineField } from "./line-field.tsx"
import { TroubleNote } from "./trouble-note.tsx"

export interface WaitingViewProps {
  session: HelpSession
  surface: "scene" | "list"
  onLeaveWord: () => void
}

function Turn({ reply, onLeaveWord }: { reply: HelpReply; onLeaveWord: () => void }) {
  const { i18n } = useLingui()
  const { progress, guides, usualWait, askedAt } = reply
  const time = new Intl.DateTimeFormat(localeOf(i18n.locale), { hour: "2-digit", minute: "2-digit" })
  const before = progress.kind === "waiting" ? progress.before : 0
  return (
    <>
      <p className={styles.turn}>
        {before === 0 ? i18n._("help.next") : i18n._("help.before", { n: before })}
      </p>
      <p className={styles.small}>{i18n._("help.asked", { time: time.format(Date.parse(askedAt)) })}</p>
      {guides === 0 ? (
        <>
          <p className={styles.trouble}>{i18n._("help.nobody.waiting")}</p>
          <Button kind="quiet" className={styles.button ?? ""} onClick={onLeaveWord}>
            {i18n._("help.leave-word")}
          </Button>
        </>
      ) : (
        <>
          <HoursLine hours={{ guides, usualWait }} />
          <p className={styles.small}>{i18n._("help.stay")}</p>
        </>
      )}
    </>
  )
}

/** Whose turn it is, as long as nobody has taken the request. */
export function WaitingView({ session, surface, onLeaveWord }: WaitingViewProps) {
  const { i18n } = useLingui()
  const { memory, reply, trouble, live } = useStore(session.store)
  const closing = memory?.closing ?? false
  return (
    <>
      <div className={styles.body}>
        {reply ? (
          <Turn reply={reply} onLeaveWord={onLeaveWord} />
        ) : (
          <p role="status">{i18n._(trouble === "unreachable" ? "help.unsent" : "help.asking")}</p>
        )}
        <TroubleNote trouble={reply || trouble !== "unreachable" ? trouble : null} />
        {reply && !live && trouble === null ? <p className={styles.small}>{i18n._("help.lost")}</p> : null}
        <Button kind="quiet" className={styles.button ?? ""} unavailable={closing} onClick={session.close}>
          {i18n._(closing ? "help.withdrawing" : "help.withdraw")}
        </Button>
      </div>
      {reply ? (
        <>
          {reply.lines.length > 0 || memory?.unsent.length ? (
            <ConversationLog session={session} surface={surface} />
          ) : null}
          <LineField onSay={session.say} />
        </>
      ) : null}
    </>
  )
}
