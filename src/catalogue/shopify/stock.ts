import type { Parsed } from "../price.ts"
import type { ShopifyRow } from "./row.ts"

export interface Stock {
  readonly available: boolean
  /** `null` when the merchant doesn't track it. */
  readonly stock: number | null
}

/**
 * Whether a file counts stock in rows that name no inventory tracker: some of them have units. In such a file a zero
 * is a sold-out product; in one where every untracked row says zero, as Shopify writes for goods without stock, it is not.
 */
export function countsUntrackedStock(rows: readonly ShopifyRow[]): boolean {
  return rows.some((row) => row.get("tracker").trim() === "" && /^[1-9]\d*$/.test(row.get("quantity").trim()))
}

/** @param counted whether a quantity counts although the row names no tracker */
export function parseStock(row: ShopifyRow, counted: boolean): Parsed<Stock> {
  const quantity = row.get("quantity").trim()
  const policy = row.get("policy").trim().toLowerCase()
  if (!["", "deny", "continue", "true", "false"].includes(policy)) {
    return { ok: false, reason: "deny or continue is expected" }
  }
  const tracked = row.get("tracker").trim() !== "" || (counted && quantity !== "")
  if (!tracked || quantity === "") return { ok: true, value: { available: true, stock: null } }
  if (!/^-?\d{1,9}$/.test(quantity)) return { ok: false, reason: "a whole number is expected" }
  const units = Number(quantity)
  const oversells = policy === "continue" || policy === "true"
  return { ok: true, value: { available: units > 0 || oversells, stock: Math.max(units, 0) } }
}
