import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Icon } from "../../ui/icon.tsx"
import { addToCart, quantityInCart } from "../cart/add-to-cart.ts"
import { mostInCart } from "../stock.ts"
import { textsOf } from "../use-product.ts"
import styles from "./compare-table.module.css"
import "./messages.ts"
import "../product/messages.ts"
import type { ComparedProduct } from "./traits-of.ts"

/** Puts one of those compared in the cart, as it is chosen; says when there is no more of it. */
export function AddCompared({ product, variant }: ComparedProduct) {
  const { i18n } = useLingui()
  const shop = useShop()
  const announce = useAnnounce()
  const full = useStore(shop.cart, () => quantityInCart(shop, variant.id) >= mostInCart(variant))
  const count = useStore(shop.cart, () => quantityInCart(shop, variant.id))
  const { title } = textsOf(product)
  const add = () => {
    if (!addToCart(shop, product, variant)) return
    announce(i18n._("product.added", { title, n: quantityInCart(shop, variant.id) }))
  }
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
