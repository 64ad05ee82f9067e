import { useLingui } from "@lingui/react"
import { useId } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import type { Product, Variant } from "../../domain/product.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Button } from "../../ui/button.tsx"
import { Icon } from "../../ui/icon.tsx"
import { addToCart, quantityInCart } from "../cart/add-to-cart.ts"
import { QuantityStepper } from "../cart/quantity-stepper.tsx"
import { CompareToggle } from "../compare/compare-toggle.tsx"
import { mostInCart } from "../stock.ts"
import { StockLine } from "../stock-line.tsx"
import { textsOf } from "../use-product.ts"
import "./messages.ts"
import styles from "./purchase.module.css"

export interface PurchaseProps {
  product: Product
  variant: Variant
  onSeeCart: () => void
}

/**
 * Stock, how many are in the cart, and the button that puts one more there, which says why it can't. Nothing moves
 * when the first is added: whoever adds two presses the same place twice.
 */
export function Purchase({ product, variant, onSeeCart }: PurchaseProps) {
  const { i18n } = useLingui()
  const shop = useShop()
  const announce = useAnnounce()
  const reasonId = useId()
  const quantity = useStore(
    shop.cart,
    ({ lines }) => lines.find((line) => line.variantId === variant.id)?.quantity ?? 0,
  )
  const most = mostInCart(variant)
  const reason = !variant.available
    ? i18n._("product.sold-out")
    : quantity >= most
      ? i18n._("product.all-in-cart", { n: most })
      : null

  const add = () => {
    if (!addToCart(shop, product, variant)) return
    announce(i18n._("product.added", { title: textsOf(product).title, n: quantityInCart(shop, variant.id) }))
  }
  return (
    <div className={styles.purchase}>
      <div className={styles.row}>
        <p className={styles.stock} id={reasonId}>
          <StockLine variant={variant} dot />
          {reason && variant.available ? <span className={styles.reason}>{reason}</span> : null}
        </p>
        {quantity > 0 ? <QuantityStepper product={product} variant={variant} quantity={quantity} /> : null}
      </div>
      <Button unavailable={reason !== null} aria-describedby={reason ? reasonId : undefined} onClick={add}>
        {i18n._("product.add")}
      </Button>
      <div className={styles.more}>
        <CompareToggle product={product} />
        <button type="button" className={styles.cartLink} onClick={onSeeCart}>
          <Icon name="bag" size={18} />
          <span className={styles.cartWord}>{i18n._("product.see-cart")}</span>
        </button>
      </div>
    </div>
  )
}
