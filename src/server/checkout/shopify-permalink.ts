import type { Checkout } from "../../domain/checkout.ts"
import type { Variant } from "../../domain/product.ts"
import type { SoldLine } from "./read-lines.ts"

type Shopify = Extract<Checkout, { kind: "shopify" }>

/** Shopify's own number of a variant: from the feed, else by its SKU from the showroom; `null` when neither tells it. */
export function shopifyNumber({ variants = {} }: Shopify, { merchantId, sku }: Variant): string | null {
  if (merchantId !== undefined) return merchantId
  return Object.hasOwn(variants, sku) ? (variants[sku] ?? null) : null
}

/**
 * Shopify's cart permalink: `/cart/VARIANT:QUANTITY,…` with what is asked of the checkout behind it.
 * https://shopify.dev/docs/apps/build/checkout/create-cart-permalinks
 *
 * @throws RangeError when a line has no number: such lines are refused before.
 */
export function shopifyPermalink(
  checkout: Shopify,
  lines: readonly SoldLine[],
  { reference }: { readonly reference: string },
): string {
  const quantities = new Map<string, number>()
  for (const { variant, quantity } of lines) {
    const number = shopifyNumber(checkout, variant)
    if (number === null) throw new RangeError(`variant ${variant.sku} has no number at Shopify`)
    quantities.set(number, (quantities.get(number) ?? 0) + quantity)
  }
  const items = [...quantities].map(([number, quantity]) => `${number}:${quantity}`)
  const url = new URL(`/cart/${items.join(",")}`, checkout.shop)
  const { discount, ref, attributes = {}, landing } = checkout
  if (discount !== undefined) url.searchParams.set("discount", discount)
  if (ref !== undefined) url.searchParams.set("ref", ref)
  for (const [name, value] of Object.entries({ ...attributes, vetrina: reference }))
    url.searchParams.set(`attributes[${name}]`, value)
  if (landing === "cart") url.searchParams.set("storefront", "true")
  return url.href
}
