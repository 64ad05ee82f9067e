import { useLingui } from "@lingui/react"
import { Icon } from "../../ui/icon.tsx"
import { useAddToCart } from "../cart/use-add-to-cart.ts"
import { textsOf } from "../use-product.ts"
import styles from "./compare-table.module.css"
import "./messages.ts"
import type { ComparedProduct } from "./traits-of.ts"

/** Puts one of those compared in the cart, as it is chosen; says when there is no more of it. */
export function AddCompared({ product, variant }: ComparedProduct) {
  const { i18n } = useLingui()
  const { count, full, add } = useAddToCart(product, variant)
  const { title } = textsOf(product)
  return (
    <button
      type="button"
      className={styles.add}
      aria-label={i18n._(full ? "compare.cart.full" : "compare.cart.add.named", { title })}
      aria-disabled={full || undefined}
      onClick={full ? undefined : add}
    >
      <Icon name={count > 0 ? "check" : "plus"} size={18} />
      {i18n._(count > 0 ? "compare.cart" : "compare.cart.add")}
      {count > 0 ? <b className={styles.count}>{count}</b> : null}
    </button>
  )
}
