import { useLingui } from "@lingui/react"
import { useId } from "react"
import type { Product, Variant } from "../../domain/product.ts"
import { Button } from "../../ui/button.tsx"
import { Icon } from "../../ui/icon.tsx"
import { QuantityStepper } from "../cart/quantity-stepper.tsx"
import { useAddToCart } from "../cart/use-add-to-cart.ts"
import { CompareToggle } from "../compare/compare-toggle.tsx"
import { mostInCart } from "../stock.ts"
import { StockLine } from "../stock-line.tsx"
import { WishToggle } from "../wish-list/wish-toggle.tsx"
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
  const reasonId = useId()
  const { count: quantity, full, add } = useAddToCart(product, variant)
  const reason = !variant.available
    ? i18n._("product.sold-out")
    : full
      ? i18n._("product.all-in-cart", { n: mostInCart(variant) })
      : null
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
        <WishToggle product={product} />
        <CompareToggle product={product} />
        <button type="button" className={styles.cartLink} onClick={onSeeCart}>
          <Icon name="bag" size={18} />
          <span className={styles.cartWord}>{i18n._("product.see-cart")}</span>
        </button>
      </div>
    </div>
  )
}
