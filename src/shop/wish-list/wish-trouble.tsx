import { useLingui } from "@lingui/react"
import { useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import styles from "./wish-panel.module.css"
import "./words.ts"

/** What had no effect while the list is in sight, and what helps. */
export function WishTrouble() {
  const { i18n } = useLingui()
  const { wishes } = useShop()
  const trouble = useStore(wishes.store, (state) => state.trouble)
  // what went wrong before the list was opened was said then
  const [before] = useState(trouble?.count ?? 0)
  if (!trouble || trouble.count <= before) return null
  return (
    <p className={styles.trouble} role="alert" key={trouble.count}>
      {i18n._(`wish.trouble.${trouble.reason}`)}
    </p>
  )
}
