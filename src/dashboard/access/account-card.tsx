import { useLingui } from "@lingui/react"
import { useId, useState } from "react"
import { ROLES, type Role } from "../../domain/role.ts"
import type { AccountReply } from "../../protocol/access.ts"
import { ChoiceSelect } from "../frame/choice-select.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import styles from "./access.module.css"
import type { AccountDeed } from "./ask-access.ts"
import { Confirmed } from "./confirmed.tsx"
import "./messages.ts"
import { useMoment } from "./moment.ts"

export interface AccountCardProps {
  account: AccountReply
  isYou: boolean
  timezone: string
  busy: boolean
  onRole: (to: Role) => void
  onDeed: (deed: AccountDeed) => void
}

/** What can be done now; with oneself, only what can be undone from elsewhere. */
function deedsFor({ active, hasSecondFactor, sessions }: AccountReply, isYou: boolean): AccountDeed[] {
  if (isYou) return []
  return [
    ...(sessions > 0 ? (["end-sessions"] as const) : []),
    ...(hasSecondFactor ? (["reset-second-factor"] as const) : []),
    active ? "deactivate" : "reactivate",
    "remove",
  ]
}

/** One of the staff: who they are, how well their account is kept, and what the owner can do. */
export function AccountCard({ account, isYou, timezone, busy, onRole, onDeed }: AccountCardProps) {
  const { i18n } = useLingui()
  const moment = useMoment(timezone)
  const [open, setOpen] = useState(false)
  const [role, setRole] = useState<Role>(account.role)
  const panel = useId()
  const { name, email, active, hasSecondFactor, hasPassword, sessions, seenAt } = account
  return (
    <li className={styles.card} data-off={active ? undefined : ""}>
      <div className={styles.row}>
        <div className={styles.who}>
          <h3>
            <span className={styles.name}>{name}</span>{" "}
            {isYou ? <small className={styles.mark}>{i18n._("access.you")}</small> : null}
          </h3>
          <p>{email}</p>
        </div>
        <ul className={styles.chips}>
          <li data-kind="role">{i18n._(`access.role.${account.role}`)}</li>
          {active ? null : <li data-kind="off">{i18n._("access.off")}</li>}
          <li data-kind={hasSecondFactor ? "good" : undefined}>
            {i18n._(hasSecondFactor ? "access.factor.on" : "access.factor.off")}
          </li>
          {hasPassword ? null : <li>{i18n._("access.by-link")}</li>}
        </ul>
        <p className={styles.seen}>
          {seenAt ? i18n._("access.seen", { time: moment(seenAt) }) : i18n._("access.never-seen")}
          {active ? ` · ${i18n._("access.sessions", { n: sessions })}` : ""}
        </p>
        <ToolButton aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
          {i18n._("access.manage")} <span className={styles.unseen}>{name}</span>
        </ToolButton>
      </div>
      {open ? (
        <div id={panel} className={styles.panel}>
          <div className={styles.acts}>
            <ChoiceSelect
              label={i18n._("access.role")}
              value={role}
              options={ROLES.map((id) => ({ id, label: i18n._(`access.role.${id}`) }))}
              onChoose={setRole}
            />
            <ToolButton
              aria-disabled={busy || role === account.role || undefined}
              onClick={() => {
                if (!busy && role !== account.role) onRole(role)
              }}
            >
              {i18n._("access.role.change")}
            </ToolButton>
          </div>
          <p className={styles.note}>{i18n._(`access.role.${role}.may`)}</p>
          <div className={styles.acts}>
            {deedsFor(account, isYou).map((deed) => (
              <Confirmed
                key={deed}
                label={i18n._(`access.deed.${deed}`)}
                question={i18n._(`access.ask.${deed}`, { name })}
                busy={busy}
                onGo={() => onDeed(deed)}
              />
            ))}
          </div>
          {isYou ? <p className={styles.note}>{i18n._("access.yours")}</p> : null}
        </div>
      ) : null}
    </li>
  )
}
