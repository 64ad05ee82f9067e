/** What can make a prompt due, along the whole journey. */
export const OCCASION_KINDS = [
  /** A zone, or the shop window, was left after a while. */
  "zone.left",
  "search.found",
  /** A search found nothing, or was given up. */
  "search.failed",
  "product.inspected",
  "product.configured",
  "product.tried",
  "product.compared",
  /** Something was harder than it should be: see `kind` of its properties. */
  "struggled",
  "cart.added",
  /** Back from the merchant's shop, where the cart was handed over. */
  "checkout.returned",
  "help.closed",
  "guided.ended",
  "visit.ending",
  /** The same visitor comes again, on another day. */
  "visit.returned",
] as const
export type OccasionKind = (typeof OCCASION_KINDS)[number]

export const STRUGGLES = ["backtracking", "repeated-search", "blocked-walk", "rage-click"] as const
export type Struggle = (typeof STRUGGLES)[number]

/** What else is known of an occasion: `{ kind: "rage-click", times: 4 }`. */
export type OccasionProperties = Readonly<Record<string, string | number | boolean>>

/** What a property must be: this value, one of these, or a number within these bounds, both included. */
export type PropertyTest =
  | string
  | number
  | boolean
  | { readonly oneOf: readonly (string | number)[] }
  | { readonly atLeast?: number; readonly atMost?: number }
