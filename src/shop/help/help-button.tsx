import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { Icon } from "../../ui/icon.tsx"
import { Badge, Pill } from "../../ui/pill.tsx"
import "./button-messages.ts"
import styles from "./help-button.module.css"

export interface HelpButtonProps {
  /** Where it is: in the corner of the walk, in the list's header, or beside what one looks at. */
  place: "walk" | "list" | "beside"
  /** Controls that lie between the way back and it, beside what one looks at. */
  under?: number
}

/** Asks for somebody; once one has asked, says how it goes. */
export function HelpButton({ place, under = 0 }: HelpButtonProps) {
  const { i18n } = useLingui()
  const { help } = useShop()
  const { open, mark, unread } = useStore(help.store)
  const words = mark === "none" ? i18n._("help.ask") : i18n._(`help.button.${mark}`, { n: unread })
  const press = () => {
    const { show, hide } = help.store.getState()
    if (open) hide()
    else show()
  }
  return (
    <Pill
      {...(styles.button ? { className: styles.button } : {})}
      data-place={place}
      data-mark={mark}
      data-under={under}
      aria-label={words}
      aria-expanded={open}
      aria-keyshortcuts="P"
      title={`${words} (P)`}
      onClick={press}
    >
      <Icon name="headset" />
      <span className={styles.label}>{mark === "none" ? words : i18n._(`help.short.${mark}`)}</span>
      {mark === "waiting" ? <span className={styles.dot} /> : null}
      {unread > 0 ? <Badge>{unread}</Badge> : null}
    </Pill>
  )
}
