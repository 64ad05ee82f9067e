import type { Parsed } from "../price.ts"

const BUYABLE: Readonly<Record<string, boolean>> = {
  in_stock: true,
  preorder: true,
  backorder: true,
  out_of_stock: false,
}

/** Whether it can be bought now. */
export function parseAvailability(text: string): Parsed<boolean> {
  const value =
    BUYABLE[
      text
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, "_")
    ]
  if (value !== undefined) return { ok: true, value }
  return { ok: false, reason: "in_stock, out_of_stock, preorder or backorder is expected" }
}
