import type { CartStore } from "../../client/cart-store.ts"
import { type PendingOrders, takeOut } from "./pending-order.ts"

/** How somebody comes back from the merchant's shop. `ours`: what they ordered was handed over in this browser. */
export type Return =
  | { readonly kind: "back" }
  | { readonly kind: "ordered"; readonly order: string; readonly ours: boolean }

const LONGEST = 60

/**
 * Reads `/back?ref=REFERENCE&order=NUMBER`. Only an order takes what was handed over out of the cart, once, and only when it
 * was handed over in this browser: a link that somebody sends can't empty a cart.
 */
export function comeBack(params: URLSearchParams, cart: CartStore, pending: PendingOrders): Return {
  const order = (params.get("order") ?? "").trim().slice(0, LONGEST)
  if (order === "") return { kind: "back" }
  const ref = params.get("ref")
  const handedOver = pending.recall()
  if (handedOver === null || (ref !== null && ref !== handedOver.reference))
    return { kind: "ordered", order, ours: false }
  if (handedOver.order === undefined) {
    takeOut(cart, handedOver.lines)
    pending.keep({ ...handedOver, order })
  }
  return { kind: "ordered", order, ours: true }
}
