import { writeXlsxStream } from "hucre/xlsx"
import type { ResponseReply } from "../../protocol/responses.ts"
import { type Cell, COLUMNS } from "./columns.ts"

/** The most characters that a cell of Excel holds. */
const MOST = 32_767

/** Excel reads `_x0041_` in a text as the letter A: whoever wrote it meant it as it is. */
export function sheetCell(cell: Cell): Cell {
  return typeof cell === "string" ? cell.slice(0, MOST).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_") : cell
}

async function* rowsOf(
  answers: AsyncIterable<readonly ResponseReply[]>,
  localTime: (time: string) => string,
): AsyncGenerator<Cell[], void> {
  for await (const some of answers)
    for (const response of some) yield COLUMNS.map((column) => sheetCell(column.of(response, localTime)))
}

/** A workbook of one sheet. Its texts are marked as text, so none of them is ever worked out as a formula. */
export function writeXlsx(
  answers: AsyncIterable<readonly ResponseReply[]>,
  localTime: (time: string) => string,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(rowsOf(answers, localTime), {
    name: "responses",
    columns: COLUMNS.map(({ name, width }) => ({ header: name, width })),
    freezePane: { rows: 1 },
  })
}
