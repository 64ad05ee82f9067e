import type { ShopifyRow } from "./row.ts"

export type Publication =
  | { readonly kind: "published" }
  | { readonly kind: "withdrawn"; readonly reason: string }
  | { readonly kind: "unclear"; readonly column: "published" | "status"; readonly reason: string }

/** Spreadsheets translate TRUE and FALSE. */
const YES = ["true", "yes", "1", "vero", "sì", "si"]
const NO = ["false", "no", "0", "falso"]

/** Whether the merchant shows the product. A blank cell means yes; a word that isn't known is never guessed at. */
export function publicationOf(row: ShopifyRow): Publication {
  const status = row.get("status").trim().toLowerCase()
  const published = row.get("published").trim().toLowerCase()
  if (!["", "active", "draft", "archived", "unlisted"].includes(status)) {
    return { kind: "unclear", column: "status", reason: "active, draft, archived or unlisted is expected" }
  }
  if (![...YES, ...NO, ""].includes(published)) {
    return { kind: "unclear", column: "published", reason: "true or false is expected" }
  }
  if (NO.includes(published)) return { kind: "withdrawn", reason: "it isn't published" }
  if (status !== "" && status !== "active") return { kind: "withdrawn", reason: `its status is ${status}` }
  return { kind: "published" }
}
