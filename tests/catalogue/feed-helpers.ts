import { stringify } from "csv-stringify/sync"
import type { FeedContext, FeedReading } from "../../src/catalogue/feed-reading.ts"
import { readFeed } from "../../src/catalogue/read-feed.ts"
import type { Product } from "../../src/domain/product.ts"

export const CONTEXT: FeedContext = {
  showroomId: "casa-ambrogia",
  currency: "EUR",
  language: "it",
  now: new Date("2026-11-21T12:00:00Z"),
}

export type Row = Readonly<Record<string, string>>

const COLUMNS = [
  ...["Handle", "Title", "Body (HTML)", "Vendor", "Type", "Tags", "Published", "Status"],
  ...["Option1 Name", "Option1 Value", "Option2 Name", "Option2 Value", "Option3 Name", "Option3 Value"],
  ...["Variant SKU", "Variant Inventory Tracker", "Variant Inventory Qty", "Variant Inventory Policy"],
  ...["Variant Price", "Variant Compare At Price", "Image Src", "Image Position", "Variant Image"],
]

/** A Shopify export with these rows; columns that a row names and Shopify doesn't have follow at the end. */
export function shopifyCsv(rows: readonly Row[]): string {
  const extra = new Set(rows.flatMap((row) => Object.keys(row)).filter((name) => !COLUMNS.includes(name)))
  return stringify([...rows], { header: true, columns: [...COLUMNS, ...extra] })
}

/** A row that can be taken as it is. */
export function goodRow(changes: Row = {}): Row {
  return {
    Handle: "vaso",
    Title: "Vaso",
    "Option1 Name": "Title",
    "Option1 Value": "Default Title",
    "Variant Price": "96",
    ...changes,
  }
}

export function read(text: string, changes: Partial<FeedContext> = {}): FeedReading {
  return readFeed(new TextEncoder().encode(text), { ...CONTEXT, ...changes })
}

export function readRows(...rows: readonly Row[]): FeedReading {
  return read(shopifyCsv(rows))
}

/** The only product of a reading. */
export function only({ products, findings }: FeedReading): Product {
  const [first, second] = products
  if (first === undefined || second !== undefined) {
    throw new Error(`one product was expected, not ${products.length}: ${JSON.stringify(findings)}`)
  }
  return first.product
}

/** Findings as lines, for a readable comparison. */
export function lines({ findings }: FeedReading): string[] {
  return findings.map(
    ({ row, fate, column, value, reason }) => `${row} ${fate} ${column ?? "-"} ${value ?? "-"}: ${reason}`,
  )
}
