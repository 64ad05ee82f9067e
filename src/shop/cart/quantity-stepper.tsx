import { useLingui } from "@lingui/react"
import { useShop } from "../../client/shop-context.ts"
import type { Product, Variant } from "../../domain/product.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Icon } from "../../ui/icon.tsx"
import "../product/messages.ts"
import { mostInCart } from "../stock.ts"
import { textsOf } from "../use-product.ts"
import { setQuantity } from "./add-to-cart.ts"
import styles from "./quantity-stepper.module.css"

export interface QuantityStepperProps {
  product: Product
  variant: Variant
  quantity: number
}

export function QuantityStepper({ product, variant, quantity }: QuantityStepperProps) {
  const { i18n } = useLingui()
  const shop = useShop()
  const announce = useAnnounce()
  const full = quantity >= mostInCart(variant)
  const title = textsOf(product).title
  const change = (wanted: number) => {
    const n = setQuantity(shop, product, variant, wanted)
    announce(`${title}. ${i18n._("product.in-cart", { n })}`)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and name it a form's part
    <div className={styles.stepper} role="group" aria-label={`${i18n._("product.quantity")}: ${title}`}>
      <button
        type="button"
        className={styles.step}
        aria-label={i18n._("product.less")}
        onClick={() => change(quantity - 1)}
      >
        <Icon name="minus" size={18} />
      </button>
      <span className={styles.number}>{quantity}</span>
      <button
        type="button"
        className={styles.step}
        aria-label={i18n._("product.more")}
        aria-disabled={full || undefined}
        onClick={() => (full ? undefined : change(quantity + 1))}
      >
        <Icon name="plus" size={18} />
      </button>
    </div>
  )
}
