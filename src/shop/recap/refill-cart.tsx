import { useLingui } from "@lingui/react"
import { useState } from "react"
import { useStore } from "zustand"
import { type Shop, useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Button } from "../../ui/button.tsx"
import { Icon } from "../../ui/icon.tsx"
import { quantityInCart, setQuantity } from "../cart/add-to-cart.ts"
import { LazyCart } from "../cart/cart-button.tsx"
import "./messages.ts"
import type { RecapThing } from "./recap-item.tsx"
import styles from "./recap-page.module.css"

/** Makes the cart hold what the recap's cart held, as far as there is any; more of something stays. */
function refill(shop: Shop, things: readonly RecapThing[]): void {
  for (const { product, variantId, quantity } of things) {
    const variant = product?.variants.find(({ id }) => id === variantId)
    if (product && variant && quantityInCart(shop, variantId) < quantity)
      setQuantity(shop, product, variant, quantity)
  }
}

/** On another device the cart is another: this fills it from the recap. */
export function RefillCart({ things }: { things: readonly RecapThing[] }) {
  const { i18n } = useLingui()
  const shop = useShop()
  const announce = useAnnounce()
  const [open, setOpen] = useState(false)
  const isMissing = ({ product, variantId }: RecapThing) =>
    product?.variants.some((variant) => variant.id === variantId && variant.available) === true &&
    quantityInCart(shop, variantId) === 0
  const missing = useStore(shop.cart, () => things.some(isMissing))
  return (
    <div className={styles.refill}>
      {missing ? (
        <Button
          kind="quiet"
          onClick={() => {
            refill(shop, things)
            announce(i18n._("recap.refilled"))
            setOpen(true)
          }}
        >
          <Icon name="bag" size={18} />
          {i18n._("recap.refill")}
        </Button>
      ) : null}
      <LazyCart open={open} onClose={() => setOpen(false)} />
    </div>
  )
}
