import type { Language } from "../../../domain/language.ts"
import { lineTotal, plainAmount } from "../../../domain/order-sheet.ts"
import type { SheetLineReply } from "../../../protocol/presentations.ts"
import type { Separator } from "../../exports/export-query.ts"
import { BYTE_ORDER_MARK, csvCell, MARK } from "../../exports/write-csv.ts"

/** What the first row calls the columns. Never translated: sheets and scripts refer to them. */
const COLUMNS = [
  "sku",
  "product",
  "variant",
  "quantity",
  "unit_price",
  "total",
  "currency",
  "note",
  "unit_price_now",
] as const

/**
 * A sheet as RFC 4180 in UTF-8 with a byte order mark. Spreadsheets that separate by semicolons write a comma in numbers: so does
 * this, with as many digits as the currency has.
 */
export function sheetCsv(
  lines: readonly SheetLineReply[],
  { separator, language }: { readonly separator: Separator; readonly language: Language },
): string {
  const mark = MARK[separator]
  const decimal = separator === "semicolon" ? "," : "."
  const rows = lines
    .filter(({ quantity }) => quantity > 0)
    .map((line) => {
      const { sku, title, values, quantity, price, currency, note, now } = line
      const isOther = now !== null && (now.price !== price || now.currency !== currency)
      return [
        ...[sku, title[language], values.join(", "), quantity],
        plainAmount(price, currency, decimal),
        plainAmount(lineTotal(line), currency, decimal),
        currency,
        note,
        isOther ? `${plainAmount(now.price, now.currency, decimal)} ${now.currency}` : null,
      ]
    })
  const text = [COLUMNS, ...rows].map((row) => row.map((cell) => csvCell(cell, mark)).join(mark))
  return `${BYTE_ORDER_MARK}${text.join("\r\n")}\r\n`
}
