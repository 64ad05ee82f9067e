import { useLingui } from "@lingui/react"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Icon } from "../../ui/icon.tsx"
import { Badge, Pill } from "../../ui/pill.tsx"
import "./messages.ts"
import styles from "./tray-pill.module.css"

export interface TrayPillProps {
  count: number
  /** What it lies over: the scene, or the list, which scrolls on below it. */
  place: "scene" | "list"
}

/** At the lower edge: how many are being compared, the way to them, and the way out. */
export function TrayPill({ count, place }: TrayPillProps) {
  const { i18n } = useLingui()
  const { compare, visit } = useShop()
  const announce = useAnnounce()
  const clear = () => {
    compare.getState().clear()
    announce(i18n._("compare.said.cleared"))
  }
  return (
    <div className={styles.tray} data-place={place}>
      <Pill aria-label={i18n._("compare.tray", { n: count })} onClick={() => visit.getState().compare()}>
        <Icon name="compare" />
        <span className={styles.word}>{i18n._("compare.title")}</span>
        <Badge>{count}</Badge>
      </Pill>
      <button type="button" className={styles.clear} aria-label={i18n._("compare.clear")} onClick={clear}>
        <Icon name="close" size={18} />
      </button>
    </div>
  )
}
