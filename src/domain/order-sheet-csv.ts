import { BYTE_ORDER_MARK, csvCell, MARK, type Separator } from "./csv.ts"
import type { Language, Localized } from "./language.ts"
import { lineTotal, ordered, plainAmount, type SheetLine } from "./order-sheet.ts"

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

/** A line with what is known of its variant. */
export interface KnownLine extends Pick<SheetLine, "quantity" | "note"> {
  readonly title: Localized
  readonly values: readonly string[]
  readonly sku: string
  /** Of one, when it was put there or its price taken; major units. */
  readonly price: number
  readonly currency: string
  /** As it is sold now; `null`: no longer. */
  readonly now: { readonly price: number; readonly currency: string } | null
}

/** What separates columns where nothing else is said: a semicolon where the decimal mark is a comma. */
export const separatorOf = (language: Language): Separator => (language === "it" ? "semicolon" : "comma")

/**
 * A sheet as RFC 4180 in UTF-8 with a byte order mark. Spreadsheets that separate by semicolons write a comma in numbers: so does
 * this, with as many digits as the currency has.
 */
export function sheetCsv(
  lines: readonly KnownLine[],
  { separator, language }: { readonly separator: Separator; readonly language: Language },
): string {
  const mark = MARK[separator]
  const decimal = separator === "semicolon" ? "," : "."
  const rows = ordered(lines).map((line) => {
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
