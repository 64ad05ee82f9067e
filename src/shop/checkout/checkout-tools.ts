import type { CheckoutReply } from "../../client/replies.ts"
import { createSafeStorage } from "../../client/safe-storage.ts"
import { type Away, createAway } from "./away.ts"
import { leavePage } from "./leave-page.ts"
import { createPendingOrders, type PendingOrders } from "./pending-order.ts"

/** What handing over needs of the browser. */
export interface CheckoutTools {
  readonly pending: PendingOrders
  readonly away: Away
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly leave: (reply: CheckoutReply) => void
  /** Calls `back` when the page is shown again after it was left; returns the function that stops it. */
  readonly onReturn: (back: () => void) => () => void
}

export function checkoutTools(view: Window): CheckoutTools {
  const now = () => Date.now()
  return {
    now,
    pending: createPendingOrders(
      createSafeStorage(() => view.localStorage),
      now,
    ),
    away: createAway(createSafeStorage(() => view.sessionStorage)),
    leave: (reply) => leavePage(view, reply),
    onReturn: (back) => {
      const show = ({ persisted }: PageTransitionEvent) => {
        if (persisted) back()
      }
      view.addEventListener("pageshow", show)
      return () => view.removeEventListener("pageshow", show)
    },
  }
}
