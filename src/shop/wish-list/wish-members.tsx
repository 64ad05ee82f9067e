import { useLingui } from "@lingui/react"
import { useState } from "react"
import type { WishList, WishMember } from "../../client/wish-list/index.ts"
import { Icon } from "../../ui/icon.tsx"
import { nameOf } from "../together/name-of.ts"
import "./messages.ts"
import styles from "./wish-panel.module.css"
import { WishReport } from "./wish-report.tsx"

/** Who is in a list, by the names they have. */
export function WishMembers({ list, self }: { list: WishList; self: string | null }) {
  const { i18n } = useLingui()
  const [reported, setReported] = useState<WishMember | null>(null)
  const present = list.members.filter(({ left }) => !left)
  return (
    <details className={styles.members}>
      <summary className={styles.summary}>
        <span className={styles.count}>{i18n._("wish.members", { n: present.length })}</span>
        <span className={styles.names}>
          {present.map((member) => (
            <bdi key={member.key}>{member.key === self ? i18n._("wish.you") : nameOf(i18n, member)}</bdi>
          ))}
        </span>
      </summary>
      <ul>
        {present.map((member) => (
          <li key={member.key} className={styles.member}>
            <bdi>{nameOf(i18n, member)}</bdi>
            {member.key === self ? (
              <span className={styles.hint}>{i18n._("wish.you")}</span>
            ) : (
              <button
                type="button"
                className={styles.flag}
                aria-label={i18n._("wish.report", { name: nameOf(i18n, member) })}
                title={i18n._("wish.report", { name: nameOf(i18n, member) })}
                onClick={() => setReported(member)}
              >
                <Icon name="flag" size={18} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {reported ? <WishReport member={reported} onClose={() => setReported(null)} /> : null}
    </details>
  )
}
