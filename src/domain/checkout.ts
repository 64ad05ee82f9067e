/**
 * How a cart is handed over to the merchant's own shop, where it is paid. Addresses are https, or http on the loopback,
 * or, where it says so, a path on this server.
 */
export type Checkout =
  | {
      readonly kind: "shopify"
      /** Origin of the shop: `https://example.myshopify.com` or its own domain. */
      readonly shop: string
      /** Where one lands: paying (Shopify's default) or the cart. */
      readonly landing?: "checkout" | "cart"
      /** A discount code that is applied. */
      readonly discount?: string
      /** Shopify's `ref`: which channel the order came by. */
      readonly ref?: string
      /** Cart attributes that the merchant wants on the order. */
      readonly attributes?: Readonly<Record<string, string>>
      /** Shopify's number of each variant, by SKU, for feeds that don't tell it. */
      readonly variants?: Readonly<Record<string, string>>
    }
  /** A GET with the cart in the address, at each `{placeholder}`. May be a path on this server. */
  | { readonly kind: "redirect"; readonly url: string }
  /** A form that is posted, with the cart as JSON. May be a path on this server. */
  | { readonly kind: "post"; readonly url: string }
  /** Nothing is paid in the net: the visitor sends what is in the cart, to `email` when there is one. */
  | { readonly kind: "message"; readonly email?: string }

/** What a redirect's template may name; `{items}` it must. */
export const PLACEHOLDERS = ["items", "reference", "language", "return"] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** Where the shop that stands in for a merchant's is served, in a showroom that has none of its own. */
export const DEMO_SHOP = "/demo-shop"

/** The origin outside of this server that a checkout posts a form to; `null` when it posts to none. */
export function formTarget(checkout: Checkout): string | null {
  return checkout.kind === "post" && !checkout.url.startsWith("/") ? new URL(checkout.url).origin : null
}

/** The address that a visitor is taken to, as far as it is the same for every cart. */
function addressOf(checkout: Exclude<Checkout, { kind: "message" }>): string {
  return checkout.kind === "shopify" ? checkout.shop : checkout.url
}

/** What visitors are told of the checkout. `host`: whose page takes the money; this server's own when it is a path. */
export function tellCheckout(
  checkout: Checkout,
  ownHost: string,
):
  | { readonly kind: "shop"; readonly host: string; readonly demo: boolean }
  | { readonly kind: "message"; readonly email: string | null } {
  if (checkout.kind === "message") return { kind: "message", email: checkout.email ?? null }
  const address = addressOf(checkout)
  const host = address.startsWith("/") ? ownHost : new URL(address.replaceAll(/[{}]/g, "")).host
  return { kind: "shop", host, demo: isDemo(checkout) }
}

export function isDemo(checkout: Checkout): boolean {
  return checkout.kind === "post" && checkout.url === DEMO_SHOP
}
