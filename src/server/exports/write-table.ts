import { writeXlsxStream } from "hucre/xlsx"
import { BYTE_ORDER_MARK, csvCell, MARK, type Separator } from "../../domain/csv.ts"
import type { Cell } from "./columns.ts"
import type { TypedColumn } from "./parquet-schema.ts"
import { writeParquet } from "./write-parquet.ts"
import { sheetCell } from "./write-xlsx.ts"

/** A table that is in memory as a whole: of figures, not of answers. */
export interface Table {
  readonly columns: readonly (TypedColumn & { readonly width?: number })[]
  readonly rows: readonly (readonly Cell[])[]
}

/** RFC 4180, as the answers are. Spreadsheets that separate by semicolons write a comma in numbers: so does this. */
export function tableCsv({ columns, rows }: Table, separator: Separator): string {
  const mark = MARK[separator]
  const write = (cell: Cell) =>
    typeof cell === "number" && separator === "semicolon"
      ? String(cell).replace(".", ",")
      : csvCell(cell, mark)
  const lines = [columns.map(({ name }) => name), ...rows].map((cells) => cells.map(write).join(mark))
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`
}

async function* atOnce<T>(rows: T): AsyncGenerator<T, void> {
  yield rows
}

async function* oneByOne(rows: Table["rows"]): AsyncGenerator<Cell[], void> {
  for (const row of rows) yield row.map(sheetCell)
}

export async function tableParquet(
  { columns, rows }: Table,
  about: Readonly<Record<string, string>> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  for await (const part of writeParquet(atOnce(rows), { columns, about })) parts.push(part)
  return Buffer.concat(parts)
}

/** A workbook of one sheet, its texts marked as text. */
export function tableXlsx({ columns, rows }: Table, name: string): ReadableStream<Uint8Array> {
  return writeXlsxStream(oneByOne(rows), {
    name,
    columns: columns.map((column) => ({ header: column.name, width: column.width ?? 14 })),
    freezePane: { rows: 1 },
  })
}
