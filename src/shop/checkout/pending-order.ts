import * as v from "valibot"
import type { CartLine, CartStore } from "../../client/cart-store.ts"
import type { SafeStorage } from "../../client/safe-storage.ts"
import { MAX_LINES, MAX_QUANTITY } from "../../domain/buyable.ts"

const KEY = "vetrina.checkout"
/** Milliseconds. Who comes back later than this, comes back from somewhere else. */
const FORGOTTEN = 7 * 24 * 60 * 60 * 1000

const Pending = v.object({
  reference: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  /** Milliseconds since the epoch. */
  at: v.number(),
  /** The merchant's number for it, once it is ordered: it must not be taken out of the cart twice. */
  order: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
  /** Whether the visitor's coming back has been written down. */
  returned: v.exactOptional(v.boolean()),
  lines: v.pipe(
    v.array(
      v.object({
        variantId: v.string(),
        quantity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_QUANTITY)),
      }),
    ),
    v.maxLength(MAX_LINES),
  ),
})
/** A cart that was handed over, and what became of it. */
export type PendingOrder = v.InferOutput<typeof Pending>

export interface PendingOrders {
  keep(order: PendingOrder): void
  /** The last one, unless it is long ago. */
  recall(): PendingOrder | null
}

/** Shared by the tabs of a browser: one comes back in whichever the merchant opens. */
export function createPendingOrders(storage: SafeStorage, now: () => number): PendingOrders {
  return {
    keep: (order) => storage.write(KEY, order),
    recall: () =>
      storage.read(KEY, (stored) => {
        const parsed = v.safeParse(Pending, stored)
        return parsed.success && now() - parsed.output.at < FORGOTTEN ? parsed.output : null
      }),
  }
}

/** Takes what was ordered out of the cart; what has been put there since stays. */
export function takeOut(cart: CartStore, ordered: readonly Pick<CartLine, "variantId" | "quantity">[]): void {
  for (const { variantId, quantity } of ordered) {
    const line = cart.getState().lines.find((each) => each.variantId === variantId)
    if (line) cart.getState().setQuantity(variantId, line.quantity - quantity)
  }
}
