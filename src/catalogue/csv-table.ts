import { CsvError } from "csv-parse"
import { parse } from "csv-parse/sync"
import { FeedError } from "./feed-error.ts"
import type { Finding } from "./feed-reading.ts"
import { shorten } from "./plain-text.ts"

export interface TableRow {
  /** As a spreadsheet numbers it: the header is row 1. */
  readonly row: number
  readonly cells: readonly string[]
}

export interface Table {
  readonly header: readonly string[]
  /** Rows that aren't blank and have no more cells than the header. */
  readonly rows: readonly TableRow[]
  readonly findings: readonly Finding[]
}

/**
 * Cells of a delimited text. Quoted cells may span lines; line ends may be mixed. What can't be read is a finding, and
 * the rows before it stand.
 *
 * @throws FeedError when there is no header.
 */
export function readTable(text: string, delimiter: "," | "\t"): Table {
  const records: string[][] = []
  const broken = collectRecords(text, delimiter, records)
  const [header, ...body] = records
  if (header === undefined || header.every((name) => name.trim() === "")) {
    throw new FeedError(broken === null ? "the file is empty" : `the header can't be read: ${broken}`)
  }
  const rows: TableRow[] = []
  const findings: Finding[] = []
  const refuse = (row: number, value: string, reason: string) =>
    findings.push({ row, handle: null, fate: "refused", column: null, value: shorten(value), reason })
  for (const [index, cells] of body.entries()) {
    const row = index + 2
    const isLast = broken === null && index === body.length - 1
    if (cells.every((cell) => cell.trim() === "")) continue
    if (cells.length > header.length) {
      refuse(
        row,
        cells.join(delimiter),
        `it has ${cells.length} cells and the header ${header.length}: is a quote or a delimiter missing?`,
      )
    } else if (isLast && cells.length < header.length && !/[\r\n]$/.test(text)) {
      refuse(row, cells.join(delimiter), "the file ends in the middle of this row")
    } else rows.push({ row, cells })
  }
  if (broken !== null) refuse(body.length + 2, "", broken)
  return { header: header.map((name) => name.trim()), rows, findings }
}

/** Fills `records`; returns why it stopped before the end, or `null`. */
function collectRecords(text: string, delimiter: string, records: string[][]): string | null {
  try {
    parse(text, {
      bom: true,
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      on_record: (record: string[]) => {
        records.push(record)
        return null
      },
    })
    return null
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === "CSV_QUOTE_NOT_CLOSED") {
      return "a quote is opened and never closed: this row and all after it are not read"
    }
    return error.message
  }
}
