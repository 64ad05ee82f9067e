import { mostBuyable } from "../../domain/buyable.ts"
import type { FilledLine } from "./subtotals.ts"

/** What the visitor must know of a line: how the catalogue, or the merchant's shop, differs from it. */
export type LineNote =
  | { readonly kind: "gone" | "sold-out" | "not-online" }
  | { readonly kind: "too-few"; readonly left: number }
  /** It can be bought all the same. `was`: in major units of `currency`. */
  | { readonly kind: "price-changed"; readonly was: number; readonly currency: string }

const cents = (amount: number) => Math.round(amount * 100)

/** `notOnline`: variants that the merchant's shop doesn't know, as the server found. */
export function lineNote(
  { line, variant }: FilledLine,
  notOnline: ReadonlySet<string> = new Set(),
): LineNote | null {
  if (!variant) return { kind: "gone" }
  if (!variant.available) return { kind: "sold-out" }
  if (notOnline.has(variant.id)) return { kind: "not-online" }
  const left = mostBuyable(variant)
  if (line.quantity > left) return { kind: "too-few", left }
  if (line.price !== undefined && cents(line.price) !== cents(variant.price))
    return { kind: "price-changed", was: line.price, currency: variant.currency }
  return null
}

/** Whether the line keeps the cart from being paid. */
export function isBlocking(note: LineNote | null): boolean {
  return note !== null && note.kind !== "price-changed"
}
