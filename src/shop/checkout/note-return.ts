import type { Shop } from "../../client/shop-context.ts"
import type { CheckoutTools } from "./checkout-tools.ts"

/** What the address says that one comes back with, where the merchant sends one; `null`: one just came back. */
export interface Backed {
  readonly ordered: boolean
  /** It was handed over in this browser. */
  readonly ours: boolean
}

/**
 * Writes `checkout.returned` down and tells the journey, once for each time that a cart was handed over: in the tab that
 * left, or in the one that the merchant opened.
 */
export function noteReturn(
  { journey, record }: Pick<Shop, "journey" | "record">,
  { away, pending, now }: Pick<CheckoutTools, "away" | "pending" | "now">,
  backed: Backed | null = null,
): void {
  const left = away.take()
  const last = pending.recall()
  const isKnown = last?.returned === true && (left === null || left === last.reference)
  if (isKnown || (left === null && !(last && backed?.ours))) return
  if (last) pending.keep({ ...last, returned: true })
  const ordered = backed?.ordered ?? false
  record({ type: "checkout.returned", ordered })
  const seconds = last ? Math.max(0, Math.round((now() - last.at) / 1000)) : 0
  journey.note({ kind: "checkout.returned", from: "merchant", ordered, seconds })
}
