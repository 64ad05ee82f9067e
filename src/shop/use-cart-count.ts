import { useStore } from "zustand"
import { countItems } from "../client/cart-store.ts"
import { useShop } from "../client/shop-context.ts"

/** How many things are in the cart, all told. */
export function useCartCount(): number {
  return useStore(useShop().cart, ({ lines }) => countItems(lines))
}
