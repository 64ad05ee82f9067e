import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { ROLES, type Role } from "../../domain/role.ts"
import type { AccountReply } from "../../protocol/access.ts"
import { ToolButton } from "../frame/tool-button.tsx"
import styles from "./access.module.css"
import "./messages.ts"
import "./mine-messages.ts"

export interface RequiredFactorProps {
  roles: readonly Role[]
  /** Who would have to set it up. */
  without: readonly AccountReply[]
  busy: boolean
  onChange: (roles: readonly Role[]) => void
}

/** For which roles a second factor is a must. */
export function RequiredFactor({ roles, without, busy, onChange }: RequiredFactorProps) {
  const { i18n } = useLingui()
  const [wanted, setWanted] = useState(roles)
  useEffect(() => setWanted(roles), [roles])
  const isSame = ROLES.every((role) => roles.includes(role) === wanted.includes(role))
  const concerned = without.filter(({ role }) => wanted.includes(role) && !roles.includes(role))
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{i18n._("access.required")}</h2>
      <p className={styles.note}>{i18n._("access.required.note")}</p>
      <fieldset className={styles.acts}>
        <legend className={styles.unseen}>{i18n._("access.required")}</legend>
        {ROLES.map((role) => (
          <label key={role} className={styles.check}>
            <input
              type="checkbox"
              checked={wanted.includes(role)}
              onChange={(event) =>
                setWanted(event.target.checked ? [...wanted, role] : wanted.filter((each) => each !== role))
              }
            />
            {i18n._(`access.role.${role}`)}
          </label>
        ))}
        <ToolButton
          aria-disabled={busy || isSame || undefined}
          onClick={() => {
            if (!busy && !isSame) onChange(wanted)
          }}
        >
          {i18n._("access.save")}
        </ToolButton>
      </fieldset>
      {concerned.length > 0 ? (
        <p className={styles.note}>
          {i18n._("access.required.who", { names: concerned.map(({ name }) => name).join(", ") })}
        </p>
      ) : null}
    </section>
  )
}
