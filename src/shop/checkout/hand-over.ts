import { ApiError } from "../../client/api.ts"
import { currentLanguage } from "../../client/language.ts"
import {
  CART_CHANGED,
  type CheckoutReply,
  type CheckoutRequest,
  type LineProblem,
} from "../../client/replies.ts"
import type { Shop } from "../../client/shop-context.ts"
import type { FilledLine } from "../cart/subtotals.ts"
import type { CheckoutTools } from "./checkout-tools.ts"
import { parseProblems } from "./parse-problems.ts"

export type HandOverOutcome =
  | { readonly kind: "left" }
  /** Nothing was handed over: the catalogue is not what is shown. */
  | { readonly kind: "changed"; readonly problems: readonly LineProblem[] }
  | { readonly kind: "failed" }

type CheckoutShop = Pick<Shop, "api" | "record" | "settled">

function requestOf(lines: readonly FilledLine[]): CheckoutRequest {
  return {
    lines: lines.map(({ line, variant }) => ({
      productId: line.productId,
      variantId: line.variantId,
      quantity: line.quantity,
      ...(variant ? { price: variant.price } : {}),
    })),
    language: currentLanguage(),
  }
}

function outcomeOf(error: unknown): HandOverOutcome {
  if (!(error instanceof ApiError) || error.code !== CART_CHANGED) return { kind: "failed" }
  return { kind: "changed", problems: parseProblems(error.details) }
}

/**
 * Hands the cart over and leaves for the merchant's shop. What is handed over is remembered and `checkout.started` is
 * written down first, and the page is only left when that is kept: nothing is lost with the page.
 */
export async function handOver(
  { api, record, settled }: CheckoutShop,
  lines: readonly FilledLine[],
  { pending, away, now, leave }: CheckoutTools,
): Promise<HandOverOutcome> {
  const request = requestOf(lines)
  let reply: CheckoutReply
  try {
    reply = await api.post<CheckoutReply>("/api/checkout", request)
  } catch (error) {
    return outcomeOf(error)
  }
  const { reference } = reply
  pending.keep({
    reference,
    at: now(),
    lines: request.lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
  })
  record({ type: "checkout.started" })
  away.leave(reference)
  await settled()
  leave(reply)
  return { kind: "left" }
}
