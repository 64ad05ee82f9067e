import { useLingui } from "@lingui/react"
import type { Wish, WishList } from "../../client/wish-list/index.ts"
import type { Product } from "../../domain/product.ts"
import { useMedia } from "../../ui/use-media.ts"
import { useReachProduct } from "../search/use-reach-product.ts"
import "./messages.ts"
import { useWishProducts } from "./use-wish-products.ts"
import styles from "./wish-panel.module.css"
import { WishRow } from "./wish-row.tsx"

export interface WishRowsProps {
  list: WishList
  /** One's own key; `null` when one only looks at the list. */
  self: string | null
  shared: boolean
  surface: "scene" | "list"
  onRemove: (wish: Wish) => void
  onClose: () => void
}

/** All that is on a list, the latest first. */
export function WishRows({ list, onClose, surface, ...rest }: WishRowsProps) {
  const { i18n } = useLingui()
  const { productOf, isGone } = useWishProducts(list)
  const reach = useReachProduct(surface)
  // on a phone the panel lies over what it leads to
  const narrow = useMedia("(max-width: 760px)")
  const away = narrow || surface === "list"
  const to = (way: (product: Product) => void, closes: boolean) => (product: Product) => {
    if (closes) onClose()
    way(product)
  }
  return (
    <ul className={styles.rows} aria-label={i18n._("wish.things")}>
      {list.wishes.toReversed().map((wish) => (
        <WishRow
          key={wish.product}
          {...rest}
          wish={wish}
          list={list}
          surface={surface}
          product={productOf(wish.product)}
          gone={isGone(wish.product)}
          onLook={to(reach.look, true)}
          onGo={to(reach.goTo, away)}
        />
      ))}
    </ul>
  )
}
