import { parseAddress } from "../address.ts"
import type { Finding } from "../feed-reading.ts"
import type { ShopifyRow } from "./row.ts"

/** The picture that the merchant put first; one whose address can't be used is dropped, and the next one is first. */
export function firstPicture(rows: readonly ShopifyRow[]): {
  readonly address: string | null
  readonly findings: readonly Finding[]
} {
  const findings: Finding[] = []
  let first: { readonly address: string; readonly position: number } | null = null
  for (const row of rows) {
    const text = row.get("image").trim()
    if (text === "") continue
    const parsed = parseAddress(text)
    if (!parsed.ok) {
      findings.push(row.finding("dropped", "image", parsed.reason))
      continue
    }
    const stated = Number.parseInt(row.get("imagePosition"), 10)
    const position = Number.isNaN(stated) ? Number.POSITIVE_INFINITY : stated
    if (first === null || position < first.position) first = { address: parsed.value, position }
  }
  return { address: first?.address ?? null, findings }
}
