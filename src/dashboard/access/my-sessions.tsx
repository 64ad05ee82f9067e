import { useLingui } from "@lingui/react"
import { useRef, useState } from "react"
import type { SessionReply, SessionsReply } from "../../protocol/access.ts"
import { FailureNote } from "../frame/freshness.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import styles from "./access.module.css"
import type { AccessApi } from "./ask-access.ts"
import { Confirmed } from "./confirmed.tsx"
import "./messages.ts"
import { useMoment } from "./moment.ts"
import { useDeeds } from "./use-deeds.ts"
import "./mine-messages.ts"

export interface MySessionsProps {
  access: AccessApi
  timezone: string
  /** Grows when they may have changed. */
  turn: number
  onSignedOut: () => void
}

/** Where one is signed in. */
export function MySessions({ access, timezone, turn, onSignedOut }: MySessionsProps) {
  const { i18n } = useLingui()
  const moment = useMoment(timezone)
  const deeds = useDeeds(onSignedOut)
  const [again, setAgain] = useState(0)
  const { loading, reload } = useLoaded("sessions", (signal) => access.sessions(signal), turn + again)
  const head = useRef<HTMLHeadingElement>(null)
  const sessions = loading.kind === "ready" ? loading.data.sessions : []

  async function end(deed: () => Promise<SessionsReply>) {
    await deeds.act(deed)
    head.current?.focus()
    setAgain((before) => before + 1)
  }
  const device = ({ browser, system }: SessionReply) => {
    if (browser && system) return i18n._("access.device", { browser, system })
    return browser ?? system ?? i18n._("access.device.unknown")
  }

  return (
    <section className={styles.part} aria-labelledby="sessions">
      <h2 id="sessions" ref={head} tabIndex={-1} className={styles.head}>
        {i18n._("access.mine.sessions")}
      </h2>
      <p className={styles.note}>{i18n._("access.mine.sessions.note")}</p>
      <FailureNote loading={loading} onRetry={reload} />
      <div role="alert">{deeds.problem ? <p className={styles.problem}>{deeds.problem}</p> : null}</div>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <li key={session.id} className={styles.card}>
            <div className={styles.row}>
              <div className={styles.who}>
                <h3>
                  {device(session)}{" "}
                  {session.here ? <small className={styles.mark}>{i18n._("access.here")}</small> : null}
                </h3>
                <p>
                  {i18n._("access.since", { time: moment(session.since) })}
                  {session.seenAt ? ` · ${i18n._("access.seen", { time: moment(session.seenAt) })}` : ""}
                </p>
              </div>
              {session.here ? null : (
                <ToolButton
                  aria-disabled={deeds.busy || undefined}
                  onClick={() => void end(() => access.endSession(session.id))}
                >
                  {i18n._("access.session.end")} <span className={styles.unseen}>{device(session)}</span>
                </ToolButton>
              )}
            </div>
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <div className={styles.acts}>
          <Confirmed
            label={i18n._("access.sessions.end-others")}
            question={i18n._("access.ask.end-others")}
            busy={deeds.busy}
            onGo={() => void end(() => access.endOthers())}
          />
        </div>
      ) : null}
    </section>
  )
}
