import { useLingui } from "@lingui/react"
import { currentLanguage } from "../../client/language.ts"
import { useShop } from "../../client/shop-context.ts"
import { formatPrice } from "../../domain/format-price.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Button } from "../../ui/button.tsx"
import { CheckoutActions } from "../checkout/checkout-actions.tsx"
import type { CheckoutTools } from "../checkout/checkout-tools.ts"
import "../words.ts"
import styles from "./cart-dialog.module.css"
import { isBlocking, lineNote } from "./line-note.ts"
import "./messages.ts"
import { putRight } from "./put-right.ts"
import { subtotals } from "./subtotals.ts"
import type { CartProducts } from "./use-cart-products.ts"

export interface CartFootProps {
  cart: CartProducts
  tools: CheckoutTools
  notOnline: ReadonlySet<string>
  onNotOnline: (variantIds: ReadonlySet<string>) => void
}

/** The sum, and the way to pay; before it, what keeps the cart from being paid. */
export function CartFoot({ cart, tools, notOnline, onNotOnline }: CartFootProps) {
  const { i18n } = useLingui()
  const shop = useShop()
  const announce = useAnnounce()
  if (cart.status === "loading")
    return (
      <div className={styles.foot}>
        <p className={styles.note}>{i18n._("cart.loading")}</p>
      </div>
    )
  if (cart.status === "failed")
    return (
      <div className={`${styles.foot} ${styles.failed}`}>
        <p role="alert">{i18n._("cart.failed")}</p>
        <Button kind="quiet" onClick={cart.retry}>
          {i18n._("shop.retry")}
        </Button>
      </div>
    )
  const blocked = cart.lines.filter((filled) => isBlocking(lineNote(filled, notOnline))).length
  const sums = subtotals(cart.lines).map(({ amount, currency }) =>
    formatPrice(amount, currency, currentLanguage()),
  )
  return (
    <div className={styles.foot} data-checkout>
      <p className={styles.subtotal}>
        <span>{i18n._("cart.subtotal")}</span>
        <span className={styles.sum}>{sums.join(" + ") || "–"}</span>
      </p>
      {blocked > 0 ? (
        <div className={styles.blocked}>
          <p>{i18n._("cart.blocked", { n: blocked })}</p>
          <Button
            kind="quiet"
            onClick={() => {
              putRight(shop, cart.lines, notOnline)
              announce(i18n._("cart.put-right.done"))
            }}
          >
            {i18n._("cart.put-right")}
          </Button>
        </div>
      ) : (
        <CheckoutActions cart={cart} tools={tools} onNotOnline={onNotOnline} />
      )}
    </div>
  )
}
