import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { Icon } from "../../ui/icon.tsx"
import { useDesk } from "./desk-context.ts"
import styles from "./desk-frame.module.css"
import { useDeskWords } from "./use-desk-words.ts"

/** That what is on the screen may be of another time. */
export function LostLine() {
  const { i18n } = useLingui()
  const { desk } = useDesk()
  const { timeOf } = useDeskWords()
  const lostAt = useStore(desk.store, (state) => state.lostAt)
  return (
    <div role="status">
      {lostAt === null ? null : (
        <p className={styles.strip}>
          <Icon name="offline" size={18} />
          {i18n._("desk.lost", { time: timeOf(lostAt) })}
        </p>
      )}
    </div>
  )
}
