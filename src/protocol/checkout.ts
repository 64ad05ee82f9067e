import type { Language } from "../domain/language.ts"

/** A line of the cart that a visitor wants to pay for. */
export interface CheckoutLine {
  readonly productId: string
  readonly variantId: string
  /** 1 to 99. */
  readonly quantity: number
  /** What the visitor was shown for one, in major units: when it isn't the price any more they are told first. */
  readonly price?: number
}

/** `POST /api/checkout`: at most 200 lines, each variant once. */
export interface CheckoutRequest {
  readonly lines: readonly CheckoutLine[]
  readonly language: Language
}

/** Why a line can't be handed over as it is. `gone`: no longer sold. `not-online`: the merchant's shop doesn't know it. */
export type LineProblem = { readonly variantId: string } & (
  | { readonly reason: "gone" | "sold-out" | "not-online" }
  | { readonly reason: "too-few"; readonly left: number }
  | { readonly reason: "price-changed"; readonly price: number; readonly currency: string }
)

/** Where to go. `reference`: what this hand-over is called on both sides. */
export type CheckoutReply =
  | { readonly kind: "redirect"; readonly reference: string; readonly url: string }
  /** A form with these fields, to be posted to `url` in the same tab. */
  | {
      readonly kind: "post"
      readonly reference: string
      readonly url: string
      readonly fields: Readonly<Record<string, string>>
    }

/** The `code` of the 409 whose `details` are `LineProblem[]`: nothing was handed over. */
export const CART_CHANGED = "cart-changed"

/** The field `cart` of a form that is posted to a merchant, as JSON; `signature` beside it is over these very bytes. */
export interface MerchantCart {
  readonly version: 1
  readonly reference: string
  /** When it was handed over, ISO 8601. */
  readonly at: string
  readonly showroom: string
  readonly language: Language
  readonly lines: readonly MerchantLine[]
  /** One a currency. */
  readonly totals: readonly { readonly currency: string; readonly amount: number }[]
  /** Where to send the visitor afterwards; with `&order=NUMBER` when they ordered. */
  readonly return: string
}

export interface MerchantLine {
  readonly sku: string
  readonly handle: string
  readonly title: string
  readonly options: readonly string[]
  readonly quantity: number
  /** Of one, in major units of `currency`. */
  readonly price: number
  readonly currency: string
  /** The merchant's own number for the variant, when the feed told it. */
  readonly merchantId?: string
}
