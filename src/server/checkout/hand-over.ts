import type { Checkout } from "../../domain/checkout.ts"
import type { CheckoutReply, CheckoutRequest, LineProblem } from "../../protocol/checkout.ts"
import { CART_CHANGED } from "../../protocol/checkout.ts"
import { HttpError } from "../http/http-error.ts"
import type { CatalogueStore } from "../storage/catalogue-store.ts"
import { fillTemplate, itemsText } from "./fill-template.ts"
import { type HandOver, merchantCart } from "./merchant-cart.ts"
import { readLines, type SoldLine } from "./read-lines.ts"
import { shopifyNumber, shopifyPermalink } from "./shopify-permalink.ts"
import { signCart } from "./sign-cart.ts"

export interface HandOverOptions {
  readonly checkout: Checkout
  readonly showroomId: string
  readonly catalogue: Pick<CatalogueStore, "list">
  /** How people reach this server, without a slash at its end. */
  readonly publicUrl: string
  /** Signs what is posted to the merchant; `null`: it isn't signed. */
  readonly secret: string | null
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** A new name for a hand-over, that nobody can guess. */
  readonly newReference: () => string
}

/** A variant that the merchant's shop can't be told about would silently be missing from the order. */
function unknownThere(checkout: Checkout, lines: readonly SoldLine[]): LineProblem[] {
  const isKnown = ({ variant }: SoldLine) =>
    checkout.kind === "shopify" ? shopifyNumber(checkout, variant) !== null : variant.sku !== ""
  return lines
    .filter((line) => !isKnown(line))
    .map(({ variant }) => ({ variantId: variant.id, reason: "not-online" }))
}

function refuse(problems: readonly LineProblem[]): HttpError {
  const lines = problems.length === 1 ? "one line" : `${problems.length} lines`
  return new HttpError(409, CART_CHANGED, `${lines} of the cart can't be ordered as they are`, {
    details: problems,
  })
}

/**
 * Reads a cart against the catalogue and says where to go with it.
 *
 * @throws HttpError 409 `cart-changed` with a `LineProblem` for each line that can't be, or 409 `no-checkout`.
 */
export async function handOver(
  { lines, language }: CheckoutRequest,
  options: HandOverOptions,
): Promise<CheckoutReply> {
  const { checkout, catalogue, publicUrl, secret, showroomId, now, newReference } = options
  if (checkout.kind === "message")
    throw new HttpError(409, "no-checkout", "this showroom takes orders by message: make a recap instead")
  const { sold, problems } = await readLines(lines, catalogue)
  const all = [...problems, ...unknownThere(checkout, sold)]
  if (all.length > 0) throw refuse(all)

  const reference = newReference()
  const returnUrl = `${publicUrl}/back?ref=${reference}&lang=${language}`
  switch (checkout.kind) {
    case "shopify":
      return { kind: "redirect", reference, url: shopifyPermalink(checkout, sold, { reference }) }
    case "redirect": {
      const values = { items: itemsText(sold), reference, language, return: returnUrl }
      return { kind: "redirect", reference, url: fillTemplate(checkout.url, values) }
    }
    case "post": {
      const told: HandOver = { reference, at: now(), showroomId, language, returnUrl }
      const cart = JSON.stringify(merchantCart(sold, told))
      const signature = secret === null ? {} : { signature: signCart(cart, secret) }
      return { kind: "post", reference, url: checkout.url, fields: { cart, ...signature } }
    }
  }
}
