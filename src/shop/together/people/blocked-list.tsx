import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import { nameOf } from "../name-of.ts"
import "./messages.ts"
import styles from "./people-panel.module.css"

/** Whom one has blocked, and the way back: they can't be found among the people any more. */
export function BlockedList() {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const announce = useAnnounce()
  const blocked = useStore(presence.store, (state) => state.blocked)
  if (blocked.length === 0) return null
  return (
    <details className={styles.blocked}>
      <summary className={styles.summary}>{i18n._("together.blocked.list", { n: blocked.length })}</summary>
      <ul>
        {blocked.map((who) => (
          <li key={who.key} className={styles.shunned}>
            <bdi className={styles.shunnedName}>{nameOf(i18n, who)}</bdi>
            <button
              type="button"
              className={styles.free}
              aria-label={i18n._("together.unblock.named", { name: nameOf(i18n, who) })}
              onClick={() => {
                presence.block(who, false)
                announce(i18n._("together.unblocked", { name: nameOf(i18n, who) }))
              }}
            >
              {i18n._("together.unblock")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
