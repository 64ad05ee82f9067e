import { type RefObject, useEffect } from "react"
import { isCalm } from "../../client/settings-store.ts"
import { type Shop, useShop } from "../../client/shop-context.ts"
import { flyToTray } from "./fly-to-tray.ts"

/** Where what was just added comes from: the button that added it, or else the product one stands before. */
function originOf({ stage }: Pick<Shop, "stage">, { document }: Window): DOMRectReadOnly | null {
  const { activeElement } = document
  if (activeElement instanceof HTMLButtonElement) return activeElement.getBoundingClientRect()
  const { reach } = stage.getState()
  return reach ? DOMRectReadOnly.fromRect(reach.rect) : null
}

/** Lets whatever is added to the cart fly onto the tray, unless the visitor wants things to keep still. */
export function useArrivals(tray: RefObject<HTMLElement | null>): void {
  const shop = useShop()
  useEffect(
    () =>
      shop.cart.subscribe(({ lines }, { lines: before }) => {
        const added = lines.find(
          ({ variantId, quantity }) =>
            quantity > (before.find((each) => each.variantId === variantId)?.quantity ?? 0),
        )
        const landing = tray.current
        if (!added || !landing || isCalm(shop.settings.getState(), prefersStill(window))) return
        const product = shop.catalogue.getState().products.get(added.productId)
        const variant = product?.variants.find(({ id }) => id === added.variantId)
        const picture = variant?.image ?? product?.image
        const from = originOf(shop, window)
        // A tray that isn't shown here, or a button that is a part of it, has nothing to fly.
        const to = landing.getBoundingClientRect()
        if (!picture || !from || to.width === 0) return
        flyToTray({ document, picture, from, to })
      }),
    [shop, tray],
  )
}

const prefersStill = (view: Window) => view.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false
