import { readTable } from "../csv-table.ts"
import { FeedError } from "../feed-error.ts"
import type { FeedContext, FeedReading } from "../feed-reading.ts"
import { groupItems } from "./group-items.ts"
import { attributeName, googleItem, MANDATORY } from "./item.ts"

/**
 * Products of a Google Merchant feed as text: tab-separated, or comma-separated as a sheet saves it.
 *
 * @throws FeedError when it has no header or lacks a mandatory column.
 */
export function readGoogleTsv(text: string, context: FeedContext, delimiter: "\t" | "," = "\t"): FeedReading {
  const table = readTable(text, delimiter)
  const names = table.header.map(attributeName)
  const missing = MANDATORY.filter((name) => !names.includes(name))
  if (missing.length > 0) throw new FeedError(`this Google Merchant feed has no column ${missing.join(", ")}`)
  const items = table.rows.map(({ row, cells }) => {
    const values = new Map<string, string>()
    for (const [index, name] of names.entries()) {
      const cell = cells[index]?.trim() ?? ""
      if (cell !== "" && !values.has(name)) values.set(name, cell)
    }
    return googleItem(row, values)
  })
  const { products, findings, notes } = groupItems(items, context)
  return {
    format: "google-tsv",
    unit: "row",
    products,
    withdrawals: [],
    findings: [...table.findings, ...findings],
    notes,
  }
}
