import type { Finding } from "../feed-reading.ts"
import { shorten } from "../plain-text.ts"
import type { Metafield, ShopifyColumn, ShopifyColumns } from "./columns.ts"

export type AnyColumn = ShopifyColumn | Metafield

/** A row of the export, by column. */
export interface ShopifyRow {
  readonly row: number
  readonly handle: string
  get(column: AnyColumn): string
  /** What to report of this row. */
  finding(fate: Finding["fate"], column: AnyColumn, reason: string): Finding
}

export function shopifyRow(
  columns: ShopifyColumns,
  row: number,
  handle: string,
  cells: readonly string[],
): ShopifyRow {
  const get = (column: AnyColumn) => columns.read(cells, column)
  return {
    row,
    handle,
    get,
    finding: (fate, column, reason) => ({
      row,
      handle,
      fate,
      column: columns.nameOf(column),
      value: shorten(get(column)),
      reason,
    }),
  }
}
