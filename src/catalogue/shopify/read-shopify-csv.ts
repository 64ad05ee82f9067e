import { readTable } from "../csv-table.ts"
import type { FeedContext, FeedReading, Finding, ReadProduct, Withdrawal } from "../feed-reading.ts"
import { tidyLine } from "../plain-text.ts"
import { buildProduct } from "./build-product.ts"
import { locateColumns } from "./columns.ts"
import { type ShopifyRow, shopifyRow } from "./row.ts"
import { countsUntrackedStock } from "./stock.ts"

const LONGEST_HANDLE = 255

/**
 * Products of a Shopify product export. Rows of one product need not stand together. What is wrong in a row is
 * reported with its number, column and value; the other rows stand.
 *
 * @example readShopifyCsv(text, { showroomId: "casa-ambrogia", currency: "EUR", language: "it", now: new Date() })
 * @throws FeedError when the file as a whole can't be read: no header, a mandatory column missing.
 */
export function readShopifyCsv(text: string, context: FeedContext): FeedReading {
  const table = readTable(text, ",")
  const columns = locateColumns(table.header)
  const findings: Finding[] = [...table.findings]
  const groups = new Map<string, ShopifyRow[]>()
  for (const { row, cells } of table.rows) {
    const handle = tidyLine(columns.read(cells, "handle"))
    const read = shopifyRow(columns, row, handle, cells)
    if (handle === "") findings.push(read.finding("refused", "handle", "a handle is expected in every row"))
    else if (handle.length > LONGEST_HANDLE) {
      findings.push(read.finding("refused", "handle", `it is longer than ${LONGEST_HANDLE} characters`))
    } else {
      const group = groups.get(handle)
      if (group) group.push(read)
      else groups.set(handle, [read])
    }
  }
  const counts = countsUntrackedStock([...groups.values()].flat())
  const products: ReadProduct[] = []
  const withdrawals: Withdrawal[] = []
  for (const [handle, rows] of groups) {
    const built = buildProduct(handle, rows, { ...context, countsUntrackedStock: counts })
    findings.push(...built.findings)
    if (built.kind === "product") products.push(built.read)
    if (built.kind === "withdrawal") withdrawals.push(built.withdrawal)
  }
  const notes = counts
    ? [
        ...columns.notes,
        "some rows count stock without naming an inventory tracker: there, 0 is taken as sold out",
      ]
    : columns.notes
  return { format: "shopify-csv", unit: "row", products, withdrawals, findings, notes }
}
