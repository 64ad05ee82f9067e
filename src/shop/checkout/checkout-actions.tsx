import { useLingui } from "@lingui/react"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Button } from "../../ui/button.tsx"
import { Icon } from "../../ui/icon.tsx"
import type { CartProducts } from "../cart/use-cart-products.ts"
import { RecapButton } from "../recap/recap-button.tsx"
import styles from "./checkout-actions.module.css"
import type { CheckoutTools } from "./checkout-tools.ts"
import "./messages.ts"
import { useHandOver } from "./use-hand-over.ts"

export interface CheckoutActionsProps {
  cart: CartProducts
  tools: CheckoutTools
  /** Variants that the merchant's shop turned out not to know. */
  onNotOnline: (variantIds: ReadonlySet<string>) => void
}

function PayButton({ cart, tools, onNotOnline }: CheckoutActionsProps) {
  const { i18n } = useLingui()
  const announce = useAnnounce()
  const { state, start } = useHandOver(tools)
  const busy = state.kind === "asking" || state.kind === "left"
  const pay = async () => {
    const outcome = await start(cart.lines)
    if (outcome?.kind !== "changed") return
    const unknown = outcome.problems.filter(({ reason }) => reason === "not-online")
    onNotOnline(new Set(unknown.map(({ variantId }) => variantId)))
    cart.refresh()
    announce(i18n._("checkout.changed"))
  }
  return (
    <>
      {state.kind === "failed" ? <p role="alert">{i18n._("checkout.failed")}</p> : null}
      {state.kind === "changed" ? <p className={styles.changed}>{i18n._("checkout.changed")}</p> : null}
      <Button unavailable={busy} onClick={() => void pay()}>
        {i18n._(busy ? "checkout.leaving" : "checkout.pay")}
        <Icon name="leave" />
      </Button>
    </>
  )
}

/** The ways to make an order of the cart: in the merchant's shop, or by a message with all that is in it. */
export function CheckoutActions(props: CheckoutActionsProps) {
  const { i18n } = useLingui()
  const { checkout } = useShop().showroom
  return (
    <div className={styles.actions}>
      {checkout.kind === "shop" ? (
        <>
          <PayButton {...props} />
          <p className={styles.note}>
            {checkout.demo
              ? i18n._("checkout.note.demo")
              : i18n._("checkout.note.shop", { host: checkout.host })}
          </p>
          <RecapButton kind="quiet" />
        </>
      ) : (
        <>
          <RecapButton kind="primary" label={i18n._("checkout.message")} />
          <p className={styles.note}>{i18n._("checkout.note.message")}</p>
        </>
      )}
    </div>
  )
}
