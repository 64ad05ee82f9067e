import type { ResponseReply } from "../../protocol/responses.ts"
import { type Cell, COLUMNS } from "./columns.ts"
import type { Separator } from "./export-query.ts"

export const MARK: Readonly<Record<Separator, string>> = { comma: ",", semicolon: ";" }
/** Without it Excel takes UTF-8 for the system's own letters, and "perché" is told as "perchÃ©". */
export const BYTE_ORDER_MARK = "\ufeff"
/** A cell that begins so is worked out by spreadsheets, which may call programs and addresses. */
const FORMULA = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/

/** Text as text: what looks like a formula gets an apostrophe before it, which spreadsheets don't show. */
export function defang(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

export function csvCell(cell: Cell, mark: string): string {
  if (typeof cell === "number") return String(cell)
  const text = defang(cell ?? "")
  return /["\r\n]/.test(text) || text.includes(mark) || /^\s|\s$/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text
}

/** RFC 4180 in UTF-8 with a byte order mark. */
export async function* writeCsv(
  answers: AsyncIterable<readonly ResponseReply[]>,
  { separator, localTime }: { readonly separator: Separator; readonly localTime: (time: string) => string },
): AsyncGenerator<string, void> {
  const mark = MARK[separator]
  yield `${BYTE_ORDER_MARK}${COLUMNS.map(({ name }) => name).join(mark)}\r\n`
  for await (const some of answers) {
    const lines = some.map((response) =>
      COLUMNS.map((column) => csvCell(column.of(response, localTime), mark)).join(mark),
    )
    yield `${lines.join("\r\n")}\r\n`
  }
}
