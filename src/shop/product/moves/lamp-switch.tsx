import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import type { Product } from "../../../domain/product.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import { textsOf } from "../../use-product.ts"
import "../messages.ts"
import styles from "./moves.module.css"

/** Switches a lamp; one at a time is on, and stays so when it is put back. */
export function LampSwitch({ product }: { product: Product }) {
  const { i18n } = useLingui()
  const { moves, visit } = useShop()
  const announce = useAnnounce()
  const on = useStore(moves, ({ lit }) => lit?.productId === product.id)
  const { title } = textsOf(product)
  const toggle = () => {
    const { activity } = visit.getState()
    moves.getState().setLit(product.id, !on, activity.kind === "inspecting" ? activity.slotId : null)
    announce(i18n._(on ? "product.lamp.said.off" : "product.lamp.said.on", { title }))
  }
  return (
    <button
      type="button"
      role="switch"
      className={styles.switch}
      aria-checked={on}
      aria-label={i18n._("product.lamp")}
      onClick={toggle}
    >
      <span className={styles.track}>
        <span className={styles.thumb} />
      </span>
      {i18n._(on ? "product.lamp.on" : "product.lamp.off")}
    </button>
  )
}
