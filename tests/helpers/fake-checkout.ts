import type { CheckoutReply } from "../../src/client/replies.ts"
import { createSafeStorage } from "../../src/client/safe-storage.ts"
import { createAway } from "../../src/shop/checkout/away.ts"
import type { CheckoutTools } from "../../src/shop/checkout/checkout-tools.ts"
import { createPendingOrders } from "../../src/shop/checkout/pending-order.ts"
import { createFakeStorage } from "./fake-storage.ts"

/** A browser to hand a cart over from; `left` are the replies that a page was left with. */
export function createFakeCheckout(now: () => number = () => Date.UTC(2026, 10, 21, 10)) {
  const left: CheckoutReply[] = []
  const returns = new Set<() => void>()
  const storage = createFakeStorage()
  const session = createFakeStorage()
  const tools: CheckoutTools = {
    now,
    pending: createPendingOrders(
      createSafeStorage(() => storage),
      now,
    ),
    away: createAway(createSafeStorage(() => session)),
    leave: (reply) => void left.push(reply),
    onReturn: (back) => {
      returns.add(back)
      return () => returns.delete(back)
    },
  }
  return {
    tools,
    left,
    storage,
    comeBack: () => {
      for (const back of returns) back()
    },
  }
}
