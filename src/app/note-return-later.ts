import { createSafeStorage } from "../client/safe-storage.ts"
import type { Shop } from "../client/shop-context.ts"
import { LEFT_FOR_CHECKOUT } from "../shop/checkout/left-for-checkout.ts"

/** Notes that the visitor is back from the merchant's shop by the browser's Back. `/back` knows more, and notes it itself. */
export function noteReturnLater(shop: Shop, window: Window): void {
  const session = createSafeStorage(() => window.sessionStorage)
  const left = session.read(LEFT_FOR_CHECKOUT, (stored) => typeof stored === "string")
  if (!left || window.location.pathname === "/back") return
  void Promise.all([
    import("../shop/checkout/note-return.ts"),
    import("../shop/checkout/checkout-tools.ts"),
  ]).then(
    ([{ noteReturn }, { checkoutTools }]) => noteReturn(shop, checkoutTools(window)),
    () => {},
  )
}
