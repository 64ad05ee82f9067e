import { useLingui } from "@lingui/react"
import { useRef, useState } from "react"
import type { InvitationReply, InvitedReply } from "../../protocol/access.ts"
import { ToolButton } from "../frame/tool-button.tsx"
import styles from "./access.module.css"
import type { AccessApi, NewColleague } from "./ask-access.ts"
import { Confirmed } from "./confirmed.tsx"
import { InviteForm } from "./invite-form.tsx"
import { InvitedLink } from "./invited-link.tsx"
import "./messages.ts"
import { useMoment } from "./moment.ts"
import { useDeeds } from "./use-deeds.ts"

export interface InvitationsProps {
  access: AccessApi
  invitations: readonly InvitationReply[]
  mail: boolean
  timezone: string
  onSignedOut: () => void
  onChanged: () => void
}

/** Asking somebody to work here, and who hasn't come yet. */
export function Invitations(props: InvitationsProps) {
  const { access, invitations, mail, timezone, onSignedOut, onChanged } = props
  const { i18n } = useLingui()
  const moment = useMoment(timezone)
  const deeds = useDeeds(onSignedOut)
  const [made, setMade] = useState<InvitedReply | null>(null)
  const head = useRef<HTMLHeadingElement>(null)

  async function send(deed: () => Promise<InvitedReply>): Promise<boolean> {
    const done = await deeds.act(deed)
    if (done) setMade(done)
    onChanged()
    return done !== null
  }
  async function revoke(id: string) {
    await deeds.act(() => access.revoke(id))
    if (made?.invitation.id === id) setMade(null)
    head.current?.focus()
    onChanged()
  }

  function close() {
    setMade(null)
    head.current?.focus()
  }

  return (
    <section className={styles.part} aria-labelledby="invitations">
      <h2 id="invitations" ref={head} tabIndex={-1} className={styles.head}>
        {i18n._("access.invitations")}
      </h2>
      <InviteForm
        mail={mail}
        busy={deeds.busy}
        onInvite={(colleague: NewColleague) => send(() => access.invite(colleague))}
      />
      <div role="alert">{deeds.problem ? <p className={styles.problem}>{deeds.problem}</p> : null}</div>
      {made ? <InvitedLink key={made.link} invited={made} onDone={close} /> : null}
      {invitations.length === 0 ? <p className={styles.note}>{i18n._("access.invitations.none")}</p> : null}
      <ul className={styles.list}>
        {invitations.map(({ id, email, role, by, expiresAt, expired }) => (
          <li key={id} className={styles.card}>
            <div className={styles.row}>
              <div className={styles.who}>
                <h3>{email}</h3>
                <p>{i18n._("access.invited-by", { by })}</p>
              </div>
              <ul className={styles.chips}>
                <li data-kind="role">{i18n._(`access.role.${role}`)}</li>
                {expired ? <li data-kind="off">{i18n._("access.expired")}</li> : null}
              </ul>
              <p className={styles.seen}>
                {i18n._(expired ? "access.expired-at" : "access.expires-at", { time: moment(expiresAt) })}
              </p>
            </div>
            <div className={styles.acts}>
              <ToolButton
                aria-disabled={deeds.busy || undefined}
                onClick={() => void send(() => access.renew(id))}
              >
                {i18n._(mail ? "access.resend" : "access.new-link")}{" "}
                <span className={styles.unseen}>{email}</span>
              </ToolButton>
              <Confirmed
                label={i18n._("access.revoke")}
                question={i18n._("access.ask.revoke", { email })}
                busy={deeds.busy}
                onGo={() => void revoke(id)}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
